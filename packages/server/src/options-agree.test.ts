// docs/operations.md and the code say the same of options.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { options } from "./options.ts";

const page = readFileSync(new URL("../../../docs/operations.md", import.meta.url), "utf8");

/** Flag, value and default of each option, as the page should have them. */
function rowsOfCode(): readonly string[] {
  return Object.entries(options).map(([name, { value, initial }]) => {
    const flag = `--${name} ${value}`.trimEnd();
    return `${flag} ${name === "data" ? "the platform's own" : initial}`;
  });
}

/** The same from the page's table of options. */
function rowsOfPage(): readonly string[] {
  const section = page.split("\n## Options\n")[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `--"))
    .map((line) => {
      const [, flag = "", initial = ""] = line.replaceAll("`", "").split("|");
      return `${flag.trim()} ${initial.trim()}`;
    });
}

test("the page lists every option with its default, in the order of --help, and no other", () => {
  expect(rowsOfPage()).toEqual(rowsOfCode());
});
