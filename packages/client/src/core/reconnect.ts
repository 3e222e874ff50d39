// How long to wait before dialling again.

/** Milliseconds before the second attempt, on average. */
const FIRST_DELAY = 1_000;
/** The longest wait, in milliseconds: someone is looking at the countdown. */
const LONGEST_DELAY = 30_000;

/**
 * Doubles with every failure and spreads by half, so that a house that comes back is not met by
 * all its visitors in the same instant.
 * @param failures how many attempts have failed in a row, one or more
 * @param chance a random number in [0, 1)
 * @returns milliseconds
 */
export function reconnectDelay(failures: number, chance: number): number {
  const middle = Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY);
  return Math.round(middle * (0.5 + chance / 2));
}
