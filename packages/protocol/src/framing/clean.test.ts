import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyErasures, cleanText } from "./clean.ts";

/** All code points from one to another. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const unsafe: readonly [string, readonly number[]][] = [
  ["C0 controls but tab, ESC, CR and LF among them", range(0, 0x1f).filter((code) => code !== 9)],
  ["DEL", [0x7f]],
  ["C1 controls, CSI and NEL among them", range(0x80, 0x9f)],
  ["line and paragraph separators", [0x2028, 0x2029]],
  ["bidirectional embeddings and overrides", range(0x202a, 0x202e)],
  ["bidirectional isolates", range(0x2066, 0x2069)],
];

describe("cleanText drops", () => {
  test.each(unsafe)("%s", (_, codes) => {
    for (const code of codes) {
      expect(cleanText(`a${String.fromCodePoint(code)}b`), code.toString(16)).toBe("ab");
    }
  });
});

test.each([
  [
    "an escape sequence is left as harmless text",
    "\u001b[31mred\u001b]0;title\u0007",
    "[31mred]0;title",
  ],
  ["a tab becomes a space", "a\tb", "a b"],
  ["a lone surrogate becomes U+FFFD", "a\ud83cb\udf75", "a\ufffdb\ufffd"],
  [
    "scripts, marks, emoji and direction marks stay",
    "é 你好 שלום\u200f 👩‍👧 ✓",
    "é 你好 שלום\u200f 👩‍👧 ✓",
  ],
])("%s", (_, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

test("whatever it is given, nothing is left to drop", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ["nothing to erase", "tea", "tea"],
  ["BS", "teq\ba", "tea"],
  ["DEL", "teq\u007fa", "tea"],
  ["several", "coffee\b\b\b\b\b\btea", "tea"],
  ["more than there is", "x\b\b\btea", "tea"],
  ["a whole character of several bytes", "茶🍵\b", "茶"],
  ["everything", "x\b", ""],
])("erasures: %s", (_, typed, line) => {
  expect(applyErasures(typed)).toBe(line);
});
