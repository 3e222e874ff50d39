// docs/extending.md and the tree say the same of where things are added, and how a command looks.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./testing/repository.ts";

const read = (path: string) => readFileSync(join(repository, path), "utf8");

const page = read("docs/extending.md");

/** Every path that the page names from the top of the repository, without the names to choose. */
const paths = new Set(
  Array.from(page.matchAll(/\b(?:packages|docs)\/[\w./-]+/g), ([path]) => path.replace(/\.$/, "")),
);

test.each([...paths])("%s is there", (path) => {
  expect(existsSync(join(repository, path))).toBe(true);
});

test("the command that is shown is one of the house", () => {
  const [, shown = "nothing"] = /```ts\n(.*?)```/s.exec(page) ?? [];
  expect(read("packages/server/src/commands/me.ts")).toContain(shown);
});
