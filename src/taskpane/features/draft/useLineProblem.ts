import { useStore } from '../../store/store';

/** What was wrong with a figure of a line when the draft was adopted last. */
export function useLineProblem(line: string, key: string): string | null {
  const { news } = useStore().state;
  if (news?.kind !== 'refused') return null;
  const found = news.problems.find(({ issue: { code, data } }) => code === 'draft-figure' && isAbout(data, line, key));
  return found?.text ?? null;
}

function isAbout(data: unknown, line: string, key: string): boolean {
  return typeof data === 'object' && data !== null && 'line' in data && data.line === line && 'key' in data && data.key === key;
}
