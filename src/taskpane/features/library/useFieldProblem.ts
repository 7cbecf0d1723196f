import { useStore } from '../../store/store';

/** What is wrong with the value of one field, as the last trial or writing found it. */
export function useFieldProblem(key: string): string | null {
  const { state } = useStore();
  const { news } = state;
  if (news?.kind !== 'refused' || (news.job !== 'trial' && news.job !== 'change')) return null;
  return news.problems.find(({ issue }) => (issue.data as { readonly key?: unknown } | null)?.key === key)?.text ?? null;
}
