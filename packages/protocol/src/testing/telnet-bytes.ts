// Arbitrary bytes for property tests: half of them telnet's own, so that noise reaches every state.
import fc from "fast-check";
import { DO, DONT, EC, EL, IAC, IP, SB, SE, WILL, WONT } from "../telnet/codes.ts";

const TELLING = [
  IAC,
  SB,
  SE,
  WILL,
  WONT,
  DO,
  DONT,
  EC,
  EL,
  IP,
  201,
  13,
  10,
  0,
  8,
  0x7f,
  0xc3,
  0xa9,
];

const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...TELLING));

export const telnetBytes: fc.Arbitrary<Uint8Array> = fc
  .array(byte, { maxLength: 200 })
  .map((values) => Uint8Array.from(values));

/** Lengths to cut them by; zero makes an empty chunk. */
export const pieceLengths: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 0, max: 20 }), {
  maxLength: 30,
});
