/** A sequence of random numbers that is the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to `count`, exclusive. */
  below(count: number): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  of<T>(choices: readonly T[]): T;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    between: (low, high) => low + (high - low) * next(),
    chance: (share) => next() < share,
    of<T>(choices: readonly T[]): T {
      return choices[below(choices.length)] as T;
    },
  };
}
