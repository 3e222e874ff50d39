import { expect, test } from "vitest";
import { exampleCommands } from "../testing/example-commands.ts";
import { CommandTable } from "./command-table.ts";

test.each([
  ["its name", "who"],
  ["an alias", "people"],
  ["capitals", "WHO"],
  ["an alias in mixed case", "PeoPle"],
])("a command is found by %s", (_, word) => {
  expect(exampleCommands.find(word)?.name).toBe("who");
});

test.each(["", "wh", "whoo", "constructor", "__proto__", "toString", "hasOwnProperty"])(
  "%o is no command",
  (word) => {
    expect(exampleCommands.find(word)).toBeUndefined();
  },
);

test("a word with capitals could never be found", () => {
  const look = { name: "look", aliases: ["L"], summary: "", arguments: {} };
  expect(() => new CommandTable([look])).toThrow('"L" has capitals.');
});

test("two commands can't share a word", () => {
  const look = { name: "look", aliases: ["l"], summary: "", arguments: {} };
  const list = { name: "list", aliases: ["l"], summary: "", arguments: {} };
  expect(() => new CommandTable([look, list])).toThrow('Two commands are called "l".');
});
