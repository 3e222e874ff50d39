// docs/protocol.md and the rooms say the same of commands.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chatVocabulary } from "./rooms/chat-vocabulary.ts";
import { loginVocabulary } from "./rooms/login-room.ts";

const page = readFileSync(new URL("../../../docs/protocol.md", import.meta.url), "utf8");

/** Every command's row as the page should have it. */
function rowsOfCode(): readonly string[] {
  const login = new Set(loginVocabulary.summaries.map((command) => command.name));
  const chat = new Set(chatVocabulary.summaries.map((command) => command.name));
  const commands = new Map(
    [...loginVocabulary.summaries, ...chatVocabulary.summaries].map((one) => [one.name, one]),
  );
  return [...commands.values()].map(({ name, aliases, usage, summary }) => {
    const where = login.has(name) ? (chat.has(name) ? "everywhere" : "login room") : "chat rooms";
    const others = aliases.map((alias) => `\`${alias}\``).join(", ");
    return `| \`${name}\` | ${others} | \`${usage}\` | ${summary} | ${where} |`;
  });
}

/** A table's columns may be padded or not. */
function unpadded(row: string): string {
  return row.replaceAll(/ +/g, " ");
}

/** The rows of the page's table of commands. */
function rowsOfPage(): readonly string[] {
  const section = page.split("\n## Commands\n")[1]?.split("\n## ")[0] ?? "";
  return section.split("\n").filter((line) => line.startsWith("| `"));
}

test("the page lists every command of the login room and the chat rooms, and no other", () => {
  expect(rowsOfPage().map(unpadded)).toEqual(rowsOfCode().map(unpadded));
});

test("the README's table lists the same commands, and no other", () => {
  const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
  const section = readme.split("\n## What you can do in it\n")[1]?.split("\nA line that")[0] ?? "";
  const listed = Array.from(section.matchAll(/`([^`]+)`/g), ([, usage]) => usage);
  const usages = [...loginVocabulary.summaries, ...chatVocabulary.summaries].map(
    (command) => command.usage,
  );
  expect(new Set(listed)).toEqual(new Set(usages));
});
