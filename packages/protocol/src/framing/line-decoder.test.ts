import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bytes, latin1 } from "../testing/bytes.ts";
import { cut, expectInEveryChunking, readChunks } from "../testing/chunkings.ts";
import { lineReading, TOO_LONG } from "../testing/line-reading.ts";
import { pieceLengths, telnetBytes } from "../testing/telnet-bytes.ts";

const LIMIT = 8;

interface Case {
  readonly what: string;
  readonly input: string;
  readonly lines: readonly string[];
}

const cases: readonly Case[] = [
  { what: "CR LF", input: "a\r\nb\r\n", lines: ["a", "b"] },
  { what: "LF", input: "a\nb\n", lines: ["a", "b"] },
  { what: "CR NUL", input: "a\r\0b\r\0", lines: ["a", "b"] },
  { what: "a lone CR", input: "a\rb\r", lines: ["a", "b"] },
  { what: "all of them mixed", input: "a\r\nb\nc\r\0d\re\n", lines: ["a", "b", "c", "d", "e"] },
  { what: "LF CR is two ends", input: "a\n\rb\n", lines: ["a", "", "b"] },
  { what: "CR CR LF is two ends", input: "a\r\r\nb\n", lines: ["a", "", "b"] },
  { what: "CR LF LF is two ends", input: "a\r\n\nb\n", lines: ["a", "", "b"] },
  { what: "CR NUL LF is two ends", input: "a\r\0\nb\n", lines: ["a", "", "b"] },
  { what: "CR LF NUL keeps the NUL", input: "a\r\n\0b\n", lines: ["a", "\0b"] },
  { what: "a NUL elsewhere is data", input: "a\0b\n", lines: ["a\0b"] },
  { what: "empty lines", input: "\r\n\r\n\n\n", lines: ["", "", "", ""] },
  { what: "what has no end yet is no line", input: "a\nb", lines: ["a"] },
  { what: "a line at the limit", input: "12345678\r\nx\n", lines: ["12345678", "x"] },
  { what: "one byte past it", input: "123456789\r\nx\r\n", lines: [TOO_LONG, "x"] },
  { what: "far past it", input: `${"long".repeat(20)}\rx\r`, lines: [TOO_LONG, "x"] },
  { what: "past it and without an end", input: "123456789", lines: [] },
  {
    what: "one too long after another",
    input: "123456789\n123456789\n",
    lines: [TOO_LONG, TOO_LONG],
  },
  { what: "the limit counts no line end", input: "12345678\r\0", lines: ["12345678"] },
  { what: "an empty line after one too long", input: "123456789\r\n\r\n", lines: [TOO_LONG, ""] },
];

describe("cuts lines, however the bytes are cut:", () => {
  test.each(cases)("$what", ({ input, lines }) => {
    expectInEveryChunking(bytes(input), () => lineReading(LIMIT), lines);
  });
});

test("the unfinished line can be taken back, an over-long one too", () => {
  const { decoder, seen } = lineReading(LIMIT);
  decoder.push(bytes("wrong"));
  decoder.eraseLine();
  decoder.push(bytes("right\r"));
  decoder.push(bytes("very wrong indeed"));
  decoder.eraseLine();
  decoder.push(bytes("fine\n"));
  expect(seen).toEqual(["right", "fine"]);
});

test("nothing between CR and LF is nothing", () => {
  const { decoder, seen } = lineReading(LIMIT);
  for (const piece of ["one\r", "", "\ntwo\n"]) decoder.push(bytes(piece));
  expect(seen).toEqual(["one", "two"]);
});

test("noise in arbitrary chunks gives the lines that splitting the whole gives", () => {
  fc.assert(
    fc.property(telnetBytes, pieceLengths, (input, lengths) => {
      const lines = latin1(input)
        .split(/\r[\n\0]?|\n/)
        .slice(0, -1)
        .map((line) => (line.length > LIMIT ? TOO_LONG : line));
      expect(readChunks(() => lineReading(LIMIT), cut(input, lengths))).toEqual(lines);
    }),
    { numRuns: 300 },
  );
});

test("ten megabytes without a line end are not kept, and the next line is whole", () => {
  const reading = lineReading(64 * 1_024);
  const chunk = new Uint8Array(64 * 1_024).fill(0x61);
  const before = process.memoryUsage().arrayBuffers;
  for (let sent = 0; sent < 160; sent++) reading.push(chunk);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  reading.push(bytes("\r\nhello\r\n"));
  expect(reading.seen).toEqual([TOO_LONG, "hello"]);
});
