import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type Binding,
  bindings,
  emptyBindings,
  endedBindings,
  keyHelp,
  paletteBindings,
  paneBindings,
  pasteBindings,
  searchBindings,
} from "./keys.ts";

const page = readFileSync(new URL("../../../../docs/client.md", import.meta.url), "utf8");

/** The table under a heading, each row as its cells. */
function table(heading: string): readonly string[] {
  const [, body = ""] = page.split(`\n### ${heading}\n`);
  const [part = ""] = body.split(/^#/m);
  return part.split("\n").filter((line) => line.startsWith("| `"));
}

const rows = (told: readonly Binding[]) =>
  keyHelp(told).map(({ keys, summary }) => {
    const code = keys.replace(/[^, …]+/g, "`$&`");
    return `| ${code} | ${summary} |`;
  });

describe("the keys in docs/client.md", () => {
  it.each([
    ["Everywhere", [...emptyBindings, ...bindings]],
    ["In a list, and while finding", paneBindings],
    ["While commands are listed", paletteBindings],
    ["While the history is searched", searchBindings],
    ["While a paste waits", pasteBindings],
    ["After the visit has ended", endedBindings],
  ] as const)("%s", (heading, told) => {
    expect(table(heading)).toEqual(rows(told));
  });
});
