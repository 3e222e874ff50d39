import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "./text-width.ts";
import { wrapText } from "./wrap.ts";

const rows = (text: string, width: number) =>
  wrapText(text, width).map(({ start, end }) => text.slice(start, end));

describe("wrapping", () => {
  it.each([
    ["one two three", 7, ["one two", "three"]],
    ["one  two", 4, ["one", "two"]],
    ["", 5, [""]],
    ["one\n\ntwo", 5, ["one", "", "two"]],
    ["overlong", 3, ["ove", "rlo", "ng"]],
    ["an overlong", 4, ["an", "over", "long"]],
    ["今天有人", 5, ["今天", "有人"]],
    ["今天，有人", 5, ["今", "天，", "有人"]],
    ["tea 龙井茶", 6, ["tea 龙", "井茶"]],
    ["👨‍👩‍👧👍🏽x", 2, ["👨‍👩‍👧", "👍🏽", "x"]],
    ["  indented", 12, ["  indented"]],
  ])("%j in %i cells", (text, width, expected) => {
    expect(rows(text, width)).toEqual(expected);
  });

  it("loses nothing but spaces and line ends, and no row is too wide", () => {
    const word = fc.oneof(
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[^\x20-\x7e]/g, "x")),
      fc.constantFrom("龙井", "，", "👍🏽", "e\u0301", " ", "   ", "\n", "한국어", "。"),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 2, max: 20 }),
        (words, width) => {
          const text = words.join("");
          const extents = wrapText(text, width);
          let at = 0;
          for (const { start, end } of extents) {
            expect(text.slice(at, start).trim()).toBe("");
            expect(textWidth(text.slice(start, end))).toBeLessThanOrEqual(width);
            at = end;
          }
          expect(text.slice(at).trim()).toBe("");
        },
      ),
    );
  });

  it("takes no longer than it must for one endless word", () => {
    expect(wrapText("x".repeat(200_000), 80)).toHaveLength(2_500);
  });
});
