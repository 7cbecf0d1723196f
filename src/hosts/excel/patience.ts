export interface Patience {
  readonly tries: number;
  readonly milliseconds: number;
}

/** Five seconds, in steps nobody notices. */
export const SMALL_PAUSE: Patience = { tries: 25, milliseconds: 200 };

/** Asks until there is an answer; `false` when there is none in time. */
export async function until({ tries, milliseconds }: Patience, ask: () => Promise<boolean | null>): Promise<boolean> {
  for (let left = tries; left > 0; left -= 1) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
  return false;
}
