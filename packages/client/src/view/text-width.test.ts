import stringWidth from "string-width";
import { expect, it } from "vitest";
import { textWidth } from "./text-width.ts";

it("agrees with the library on every character of the plane that most text is of", () => {
  for (let code = 0x20; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    expect(textWidth(character), code.toString(16)).toBe(stringWidth(character));
  }
});

it.each(["é│ü", "e\u0301", "─\ufe0f", "a\u200db", "你│好"])("agrees with it on %j", (text) => {
  expect(textWidth(text)).toBe(stringWidth(text));
});
