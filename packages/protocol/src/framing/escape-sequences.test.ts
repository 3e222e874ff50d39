import { describe, expect, test } from "vitest";
import { withoutSequences } from "./escape-sequences.ts";

describe("nothing is left of", () => {
  test.each([
    ["colours", "\u001b[1;31mred\u001b[0m", "red"],
    ["colours in 24 bits", "\u001b[38:2::1:2:3mred\u001b[m!", "red!"],
    ["the cursor", "\u001b[2J\u001b[10;1Hhi\u001b[?25l", "hi"],
    ["the shape of the cursor, with a space before its end", "\u001b[4 qhi", "hi"],
    ["a control sequence of one byte", "\u009b31mred", "red"],
    ["a title", "a\u001b]0;owned\u0007b", "ab"],
    ["a title whose signs are of one byte", "a\u009d0;owned\u009cb", "ab"],
    ["a link", "\u001b]8;;http://a\u001b\\here\u001b]8;;\u001b\\", "here"],
    ["a string that nothing ends", "a\u001bP1$r", "a"],
    ["an unfinished sequence", "a\u001b[1;3", "a"],
    ["a character set", "\u001b(Bhi\u001b)0", "hi"],
    ["a lone escape", "hi\u001b", "hi"],
  ])("%s", (_, line, plain) => {
    expect(withoutSequences(line)).toBe(plain);
  });

  test("words in brackets", () => {
    expect(withoutSequences("[garden] ana: [1m is bold")).toBe("[garden] ana: [1m is bold");
  });
});
