// Time is handed in, so that a test can hold it.

/** @returns milliseconds since 1970-01-01T00:00:00Z */
export type Clock = () => number;
