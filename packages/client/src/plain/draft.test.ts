import { expect, it } from "vitest";
import { Draft } from "./draft.ts";

/** What is handed on of lines typed one after another. */
function handedOn(...lines: readonly string[]) {
  const draft = new Draft();
  return lines.flatMap((line) => draft.take(line) ?? []);
}

const line = (text: string) => ({ text, style: "talk" });
const message = (text: string) => ({ text, style: "slash" });

it.each([
  [
    ["one", "."],
    [line("one"), line(".")],
  ],
  [
    ["/draft", "look", "", " at this", ".", "look"],
    [message("look\n\n at this"), line("look")],
  ],
  [["/DRAFT ", "one", "/drop", "two"], [line("two")]],
  [["/draft", "/draft", "..", "."], [message("/draft\n..")]],
])("%j is %j", (lines, handed) => {
  expect(handedOn(...lines)).toEqual(handed);
});
