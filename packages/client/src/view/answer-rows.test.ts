import { describe, expect, it } from "vitest";
import { NINE } from "../testing/facts.ts";
import { answerRows, isWideAnswer } from "./answer-rows.ts";
import { columnsOf } from "./columns.ts";
import { rowWidth } from "./row.ts";

process.env.TZ = "UTC";

const rows = (text: string, width: number) => answerRows(text, NINE, columnsOf(width));
const texts = (text: string, width: number) =>
  rows(text, width).map((row) => row.map((part) => part.text).join(""));

describe("an answer that is wide", () => {
  it("begins where names do, and what a column has too much of stands under it", () => {
    const help = [
      "In the room you can:",
      "  say <text>      Say something to everyone in the room, now and here.",
      "  look            See who is here.",
    ].join("\n");
    expect(texts(help, 60)).toEqual([
      "09:00  In the room you can:",
      "         say <text>      Say something to everyone in the",
      "                         room, now and here.",
      "         look            See who is here.",
    ]);
  });

  it("of one column hangs by two cells, and by less than half of a narrow row", () => {
    expect(texts("theme is auto: the colours, as they are", 40)).toEqual([
      "09:00  theme is auto: the colours, as",
      "         they are",
    ]);
    expect(texts(`${"far ".repeat(8)}  and then some more`, 40)[1]).toBe(
      "         and then some more",
    );
  });

  it("is never wider than the list, wide characters and all", () => {
    const text = `  龙井 <茶>    ${"龙井茶 ".repeat(30)}`;
    for (let width = 40; width < 80; width++) {
      expect(Math.max(...rows(text, width).map(rowWidth))).toBeLessThanOrEqual(width);
    }
  });

  it("is one that does not fit beside the names, where there are any", () => {
    expect(isWideAnswer(`short\n${"x".repeat(62)}`, columnsOf(80))).toBe(true);
    expect(isWideAnswer("x".repeat(61), columnsOf(80))).toBe(false);
    expect(isWideAnswer("x".repeat(62), columnsOf(30))).toBe(false);
  });
});
