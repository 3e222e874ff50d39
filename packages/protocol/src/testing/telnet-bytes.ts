// Arbitrary bytes for property tests: noise, and between it whole messages and lines, so that every
// state of either end is reached and left again.
import fc from "fast-check";
import { DO, DONT, EC, EL, IAC, IP, SB, SE, WILL, WONT } from "../telnet/codes.ts";
import { escapeIac } from "../telnet/encoder.ts";
import { options } from "../telnet/options/index.ts";
import { bytes } from "./bytes.ts";

const TELLING = [IAC, SB, SE, WILL, WONT, DO, DONT, EC, EL, IP, 13, 10, 0, 8, 0x7f, 0xc3, 0xa9];

const byte = fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...TELLING));
const noise = fc.array(byte, { maxLength: 30 }).map((values) => Uint8Array.from(values));

/** The number of an option, mostly of one that we know. */
export const option: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...options.map(({ code }) => code)) },
  { weight: 1, arbitrary: fc.nat(255) },
);

const negotiation = fc
  .tuple(fc.constantFrom(WILL, WONT, DO, DONT), option)
  .map((message) => bytes(IAC, ...message));

const text = fc.string({ unit: "binary", maxLength: 60 });
/** A payload, more often than not of an option that reads it. */
const payload: fc.Arbitrary<readonly [number, Uint8Array]> = fc.oneof(
  fc.tuple(option, noise),
  fc.tuple(fc.constant(24), text).map(([code, name]) => [code, bytes(0, name)] as const),
  fc
    .tuple(fc.constant(24), fc.nat(2_000))
    .map(([code, n]) => [code, bytes(0, `MTTS ${n}`)] as const),
  fc
    .tuple(fc.constant(31), fc.array(byte, { minLength: 4, maxLength: 4 }))
    .map(([code, size]) => [code, bytes(...size)] as const),
  fc
    .tuple(
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom("UTF-8", "gbk", ";BIG5;UTF-8", " KOI8-R US-ASCII", "[TTABLE]\u0001;GBK", ""),
    )
    .map(([says, sets]) => [42, bytes(says, sets)] as const),
  fc
    .tuple(fc.constantFrom("Core.Ping ", "Tea.Input ", ""), fc.oneof(fc.json(), text))
    .map(([name, body]) => [201, bytes(name + body)] as const),
);

const subnegotiation = payload.map(([code, body]) =>
  bytes(IAC, SB, code, ...escapeIac(body), IAC, SE),
);
/** One that has lost its end. */
const torn = payload.map(([code, body]) => bytes(IAC, SB, code, ...body));

const line = fc
  .tuple(text, fc.constantFrom("\r\n", "\n", "\r\0", "\r"))
  .map(([typed, end]) => bytes(typed, end));

export const telnetBytes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: noise },
      { weight: 3, arbitrary: negotiation },
      { weight: 3, arbitrary: subnegotiation },
      { weight: 1, arbitrary: torn },
      { weight: 2, arbitrary: line },
    ),
    { maxLength: 12 },
  )
  .map((pieces) => bytes(...pieces.flatMap((piece) => [...piece])));

/** Lengths to cut them by; zero makes an empty chunk. */
export const pieceLengths: fc.Arbitrary<number[]> = fc.array(fc.integer({ min: 0, max: 20 }), {
  maxLength: 30,
});
