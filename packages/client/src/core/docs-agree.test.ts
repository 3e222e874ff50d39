// docs/client.md tells how far back the client goes.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { NAME_LIMIT, TEXT_LIMIT } from "./model/line.ts";
import { SLAB_BYTES } from "./model/slab.ts";
import { CONVERSATIONS } from "./update/conversations.ts";
import { LINES, SLABS, SLABS_TOGETHER } from "./update/forgetting.ts";

const page = readFileSync(new URL("../../../../docs/client.md", import.meta.url), "utf8");
const [, part = ""] = /## How far back\n(.*?)\n## /s.exec(page) ?? [];
const told = (number: number) => number.toLocaleString("en");
const mebibytes = (slabs: number) => `${(slabs * SLAB_BYTES) / 2 ** 20} MiB`;

it("docs/client.md has the limits of what is at hand", () => {
  const rows = part.split("\n").filter((line) => line.startsWith("| "));
  expect(rows).toEqual([
    "| Of | At most |",
    `| a line | ${told(TEXT_LIMIT)} characters, and ${NAME_LIMIT} of the name |`,
    `| a conversation | ${told(LINES)} lines, and ${mebibytes(SLABS)} |`,
    `| conversations | ${CONVERSATIONS} |`,
    `| all conversations together | ${mebibytes(SLABS_TOGETHER)} |`,
  ]);
});
