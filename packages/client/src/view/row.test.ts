import { describe, expect, it } from "vitest";
import { fitRow, type Row, span, spreadRow } from "./row.ts";

const text = (row: Row) => row.map((part) => part.text).join("");

describe("a row", () => {
  it.each([
    ["tea", 5, "tea  "],
    ["tea", 3, "tea"],
    ["teapot", 4, "tea…"],
    ["龙井茶", 4, "龙… "],
    ["tea", 0, ""],
  ])("of %j in %i cells", (words, width, expected) => {
    expect(text(fitRow([span(words)], width))).toBe(expected);
  });

  it.each([
    ["left", "right", 12, "left   right"],
    ["leftmost", "right", 10, "left…right"],
    ["left", "right", 4, "rig…"],
  ])("spreads %j and %j over %i cells", (left, right, width, expected) => {
    expect(text(spreadRow([span(left)], [span(right)], width))).toBe(expected);
  });
});
