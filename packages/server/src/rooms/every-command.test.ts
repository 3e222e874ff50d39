// No command comes into the house without a transcript that types it.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chatVocabulary } from "./chat-vocabulary.ts";
import { loginVocabulary } from "./login-room.ts";

const folder = new URL("../commands/", import.meta.url);

/** The first word of every line that somebody types in a transcript beside the commands. */
function typedWords(): Set<string> {
  const tests = readdirSync(folder).filter((file) => file.endsWith(".test.ts"));
  const scripts = tests.map((file) => readFileSync(new URL(file, folder), "utf8"));
  const typed = scripts.join("\n").matchAll(/^\s*\w+ > (\S+)/gm);
  return new Set(Array.from(typed, ([, word = ""]) => word.toLowerCase()));
}

test("every command, under each of its names, is typed in a transcript", () => {
  const words = [...loginVocabulary.summaries, ...chatVocabulary.summaries].flatMap(
    ({ name, aliases }) => [name, ...aliases],
  );
  const typed = typedWords();
  expect(words.filter((word) => !typed.has(word))).toEqual([]);
});
