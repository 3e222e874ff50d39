import fc from "fast-check";
import stringWidth from "string-width";
import { expect, it } from "vitest";
import { splitCharacters } from "../core/editor/graphemes.ts";
import { textWidth } from "./text-width.ts";

it("agrees with the library on every character of the plane that most text is of", () => {
  for (let code = 0x20; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    expect(textWidth(character), code.toString(16)).toBe(stringWidth(character));
  }
});

it.each([
  "é│ü",
  "e\u0301",
  "─\ufe0f",
  "a\u200db",
  "你│好",
  "か\u3099",
  "©\ufe0f",
  "“你好”……ー",
  "が\u200d",
])("agrees with it on %j", (text) => {
  expect(textWidth(text)).toBe(stringWidth(text));
});

it("counts and cuts a text as its characters one by one", () => {
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const some = fc.constantFrom(..."a é│“…—你かガー、（！　\u3099\ufe0f\u200d👍한\u0301");
  fc.assert(
    fc.property(fc.string({ unit: some }), (text) => {
      expect(textWidth(text)).toBe(stringWidth(text));
      const segments = Array.from(graphemes.segment(text), ({ segment }) => segment);
      expect(splitCharacters(text)).toEqual(segments);
    }),
  );
});
