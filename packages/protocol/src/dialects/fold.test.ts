// Rows of a width: none is too long, and none of them loses anything.
import fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { fold } from "./fold.ts";

const character = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(..."abc xyz .,!") },
  { weight: 3, arbitrary: fc.constantFrom(..."茶店你好ありがとう한국") },
  fc.constantFrom("é", "e\u0301", "🍵", "👩‍👩‍👧", "👍🏽", "❤️", "茶\ufe0f", "ก็", "नि", "あ\u3099"),
);
const line = fc.array(character, { maxLength: 200 }).map((parts) => parts.join(""));
const columns = fc.integer({ min: 20, max: 90 });

test("every row fits, and together they are the line but for spaces at their ends", () => {
  fc.assert(
    fc.property(line, columns, (text, width) => {
      const rows = fold(text, width);
      for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(width);
      const squeezed = (value: string) => value.replaceAll(" ", "");
      expect(squeezed(rows.join(""))).toBe(squeezed(text));
    }),
    { numRuns: 500 },
  );
});

test("more characters than are remembered are measured all the same", () => {
  const marked = (letter: string) =>
    Array.from({ length: 112 }, (_, mark) => letter + String.fromCharCode(0x300 + mark));
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const text = letters.flatMap(marked).join("");
  for (const row of fold(text, 80)) expect(stringWidth(row)).toBeLessThanOrEqual(80);
  expect(fold(text, 80)).toHaveLength(Math.ceil((letters.length * 112 - 80) / 78) + 1);
});

test("no character is cut in two", () => {
  fc.assert(
    fc.property(line, columns, (text, width) => {
      const characters = (value: string) =>
        [...new Intl.Segmenter().segment(value)].map(({ segment }) => segment);
      const joined = fold(text, width).flatMap(characters);
      const visible = (all: string[]) => all.filter((each) => each !== " ");
      expect(visible(joined)).toEqual(visible(characters(text)));
    }),
    { numRuns: 500 },
  );
});

test("colours take no room, end with their row and go on in the next", () => {
  const name = "n".repeat(30);
  expect(fold(`\u001b[32m${name}\u001b[39m: hello`, 20)).toEqual([
    `\u001b[32m${"n".repeat(18)}\u001b[39m`,
    `  \u001b[32m${"n".repeat(12)}\u001b[39m:`,
    "  hello",
  ]);
  expect(fold("\u001b[38;5;27mann\u001b[39m: hello there, tea", 22)).toEqual([
    "\u001b[38;5;27mann\u001b[39m: hello there,",
    "  tea",
  ]);
});

test("what is left of a row behind its only space may be a row by itself", () => {
  const word = ` ${"x".repeat(35)}👍🏽`;
  expect(fold(word, 38)).toEqual(["", `  ${"x".repeat(35)}`, "  👍🏽"]);
});

test("a colour that was on where a row is broken goes on in the next, whatever came behind", () => {
  const red = "\u001b[31m";
  const end = "\u001b[39m";
  expect(fold(`${red}ann the ${end}${"x".repeat(18)}`, 20)).toEqual([
    `${red}ann the ${end}`,
    `  ${red}${end}${"x".repeat(18)}`,
  ]);
});

test("spaces at the end of a row make no row of their own", () => {
  expect(fold(`${"x".repeat(18)}   `, 20)).toEqual(["x".repeat(18)]);
});

test("words are kept whole, and a space that ends a row is not the next one's", () => {
  expect(fold(`${"x".repeat(18)} yy zz`, 20)).toEqual(["x".repeat(18), "  yy zz"]);
  expect(fold(`ann: ${"x".repeat(40)}`, 20)).toEqual([
    "ann:",
    `  ${"x".repeat(18)}`,
    `  ${"x".repeat(18)}`,
    "  xxxx",
  ]);
});
