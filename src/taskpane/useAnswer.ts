import { useEffect, useState } from 'react';
import { reasonOf } from './reasonOf';

export type Answer<T> = { readonly kind: 'asking' } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'found'; readonly value: T };

/** The answer to a question, which must be a stable function; asked again when it is another one. `null` waits. */
export function useAnswer<T>(ask: (() => Promise<T>) | null): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ kind: 'asking' });
  useEffect(() => {
    if (ask === null) return;
    let latest = true;
    ask()
      .then(
        (value): Answer<T> => ({ kind: 'found', value }),
        (problem: unknown): Answer<T> => ({ kind: 'failed', reason: reasonOf(problem) }),
      )
      .then((found) => {
        if (latest) setAnswer(found);
      })
      .catch(() => undefined);
    return () => {
      latest = false;
    };
  }, [ask]);
  return answer;
}
