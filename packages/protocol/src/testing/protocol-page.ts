// Reads docs/protocol.md for the test that compares it with the code.
import { readFileSync } from "node:fs";

const page = readFileSync(new URL("../../../../docs/protocol.md", import.meta.url), "utf8");

/** The part under a heading, up to the next heading of its level or above. */
function section(heading: string): string {
  const level = heading.indexOf(" ");
  const start = page.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`docs/protocol.md has no heading "${heading}".`);
  const body = page.slice(start + heading.length + 2);
  const end = body.search(new RegExp(`^#{1,${level}} `, "m"));
  return end < 0 ? body : body.slice(0, end);
}

/** The rows of all tables under a heading whose first cell is code: their cells, trimmed. */
export function tableRows(heading: string): readonly (readonly string[])[] {
  return section(heading)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** What stands between backticks in a cell. */
export function codeIn(cell = ""): readonly string[] {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, code = ""]) => code);
}

/** The messages shown as examples under a heading, each as it is on the wire. */
export function exampleMessages(heading: string): readonly string[] {
  return Array.from(section(heading).matchAll(/^```\n(.*?)^```$/gms), ([, block = ""]) => block)
    .flatMap((block) => block.split("\n"))
    .filter((line) => line.startsWith("Tea."));
}
