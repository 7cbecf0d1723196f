/** Numbers by chance, the same for the same seed. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number from `from` to `to`. */
  whole(from: number, to: number): number;
  oneOf<T>(things: readonly T[]): T;
  /** True so many times out of a hundred. */
  percent(share: number): boolean;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    oneOf: (things) => {
      const thing = things[whole(0, things.length - 1)];
      if (thing === undefined) throw new RangeError('nothing to choose from');
      return thing;
    },
    percent: (share) => next() * 100 < share,
  };
}
