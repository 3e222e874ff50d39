// Waiting is handed in, so that a test can decide when time has passed.

/** Runs something once after so many milliseconds. @returns a function that calls it off */
export type Timer = (milliseconds: number, run: () => void) => () => void;
