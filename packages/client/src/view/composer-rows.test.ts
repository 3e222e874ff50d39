import { describe, expect, it } from "vitest";
import { composerRows } from "./composer-rows.ts";

/** The rows of a draft with `|` where the caret is, which is set again from the answer. */
function drawn(picture: string, width: number, limit: number): readonly string[] {
  const caret = picture.indexOf("|");
  const { rows, caret: found } = composerRows(
    { text: picture.replace("|", ""), caret },
    "> ",
    width,
    limit,
  );
  return rows.map((row, index) => {
    const text = row.map((span) => span.text).join("");
    if (index !== found.row) return text;
    // Cells and characters are the same here but for wide characters, which stand alone in a test.
    return `${text.slice(0, found.column)}|${text.slice(found.column)}`;
  });
}

describe("a draft on the screen", () => {
  it.each([
    ["|", 10, 5, ["> |"]],
    ["tea|", 10, 5, ["> tea|"]],
    ["1234567|", 10, 5, ["> 1234567|"]],
    ["12345678|", 10, 5, ["> 1234567", "  8|"]],
    ["1234567|8", 10, 5, ["> 1234567", "  |8"]],
    ["one\n|two", 10, 5, ["> one", "  |two"]],
    ["one|\ntwo", 10, 5, ["> one|", "  two"]],
    ["a\nb\nc\nd|", 10, 2, ["  c", "  d|"]],
    ["a|\nb\nc\nd", 10, 2, ["> a|", "  b"]],
  ])("%j", (picture, width, limit, expected) => {
    expect(drawn(picture, width, limit)).toEqual(expected);
  });

  it("counts wide characters as two cells, and never cuts one", () => {
    const { rows, caret } = composerRows({ text: "龙井茶", caret: 3 }, "> ", 8, 5);
    expect(rows.map((row) => row.at(-1)?.text)).toEqual(["龙井", "茶"]);
    expect(caret).toEqual({ column: 4, row: 1 });
  });
});
