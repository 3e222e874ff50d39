// A line's text: 64 bytes that begin with the instant at which the line was due.

/** What a stamp begins with. Nothing else that is sent has this character. */
const MARK = 0x40;
const DIGITS = 12;
/** Bytes of a mark and its digits. */
export const STAMP_LENGTH = 1 + DIGITS;
const PADDING = " and a little more to be of the length people write".padEnd(
  64 - STAMP_LENGTH,
  ".",
);

/** @param instant milliseconds of this process's clock, kept to the microsecond */
export function stampedText(instant: number): string {
  return `@${String(Math.round(instant * 1000)).padStart(DIGITS, "0")}${PADDING}`;
}

/** Where the next stamp begins, or -1. */
export function findStamp(bytes: Buffer, from: number): number {
  return bytes.indexOf(MARK, from);
}

/** The instant in a stamp, in milliseconds. */
export function readStamp(bytes: Buffer, at: number): number {
  let microseconds = 0;
  for (let digit = at + 1; digit <= at + DIGITS; digit++) {
    microseconds = microseconds * 10 + (bytes[digit] as number) - 0x30;
  }
  return microseconds / 1000;
}
