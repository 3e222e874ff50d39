// docs/client.md tells of the commands and the objects as they are.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bindings } from "../ink/keys.ts";
import { plainCommands } from "./commands.ts";
import { reportTypes } from "./report.ts";

const page = readFileSync(new URL("../../../../docs/client.md", import.meta.url), "utf8");
const [, part = ""] = /## Without a screen\n(.*?)\n## /s.exec(page) ?? [];
const [, commands = "", objects = ""] = part.split(/^\|---\|---\|---\|$/m);
const rowsOf = (table: string) => table.split("\n").filter((line) => line.startsWith("| "));

describe("docs/client.md", () => {
  it("has every command of a face without a screen", () => {
    expect(rowsOf(commands).filter((row) => row.startsWith("| `/"))).toEqual(
      plainCommands.map(
        ({ usage, summary, onScreen }) => `| \`${usage}\` | ${summary} | ${onScreen} |`,
      ),
    );
  });

  it("has every type of object that the client makes", () => {
    const types = rowsOf(objects).map((row) => /^\| `(\w+)`/.exec(row)?.[1]);
    expect(types).toEqual(["connected", "lost", "line", "delivery", ...reportTypes]);
  });
});

it("each key that stands beside a command is a key of the screen", () => {
  const keys = new Set(bindings.flatMap((binding) => binding.keys));
  const told = plainCommands.flatMap(
    ({ onScreen }) => onScreen.match(/(?<=`)[A-Z][\w+]+(?=`)/g) ?? [],
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((key) => !keys.has(key))).toEqual([]);
});
