import { describe, expect, it } from "vitest";
import { fitRow, type Row, span, splitRow, spreadRow } from "./row.ts";

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

  it.each([
    [["龙井", "│", "tea"], 5, ["龙井│", "tea"]],
    [["tea"], 3, ["tea", ""]],
    [["teapot"], 3, ["teapot"]],
    [["tea"], 4, ["tea"]],
    [["tea", "pot"], 0, ["teapot"]],
  ])("of %j is in two at %i where a part ends there", (parts, width, expected) => {
    const row = parts.map((part) => span(part));
    expect(splitRow(row, width).map((piece = []) => text(piece))).toEqual(expected);
  });
});
