import fc from "fast-check";
import { expect, test } from "vitest";
import { bytes, latin1 } from "../testing/bytes.ts";
import { expectInEveryChunking } from "../testing/chunkings.ts";
import { decoderReading } from "../testing/decoder-reading.ts";
import { AYT, DO, IAC, SB, SE, WILL } from "./codes.ts";
import { encodeCommand, encodeNegotiation, encodeSubnegotiation, escapeIac } from "./encoder.ts";

test("commands and negotiations as RFC 854 writes them", () => {
  expect([...encodeCommand(AYT)]).toEqual([255, 246]);
  expect([...encodeNegotiation(WILL, 201)]).toEqual([255, 251, 201]);
  expect([...encodeNegotiation(DO, 31)]).toEqual([255, 253, 31]);
});

test("a subnegotiation doubles the 0xFF in its payload", () => {
  expect([...encodeSubnegotiation(31, Uint8Array.of(0, IAC, 0, 24))]).toEqual([
    ...bytes(IAC, SB, 31, 0, IAC, IAC, 0, 24, IAC, SE),
  ]);
});

test("data without 0xFF is passed on as it is, not copied", () => {
  const data = bytes("hello");
  expect(escapeIac(data)).toBe(data);
});

test("whatever is encoded is decoded again, however it is cut", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 254 }),
      fc.uint8Array({ minLength: 1, maxLength: 20 }),
      (option, payload) => {
        const wire = bytes(...encodeSubnegotiation(option, payload), ...escapeIac(payload));
        expectInEveryChunking(wire, () => decoderReading(20), [
          `SB ${option} ${latin1(payload)}`,
          `data ${latin1(payload)}`,
        ]);
      },
    ),
    { numRuns: 100 },
  );
});
