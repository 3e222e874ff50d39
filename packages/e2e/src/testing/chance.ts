// Chance that is the same for the same seed (mulberry32).

/** A number from 0 to 1, without 1. */
export type Chance = () => number;

export function seededChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** From one number to another, each order of magnitude as likely as the next. */
export function anyMagnitude(chance: Chance, least: number, most: number): number {
  return Math.floor(least * (most / least) ** chance());
}
