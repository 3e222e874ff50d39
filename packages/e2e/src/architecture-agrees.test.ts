// docs/architecture.md and the tree say the same of where everything is.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./testing/repository.ts";

const page = readFileSync(join(repository, "docs/architecture.md"), "utf8");
const tree = /## Where everything is\n\n```\n(.*?)```/s.exec(page)?.[1] ?? "";

/** Every folder and file that the page names, from the top of the repository. */
function namedPaths(): readonly string[] {
  let top = "";
  return tree
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [name = ""] = line.trim().split(/\s+/);
      if (!line.startsWith(" ")) top = name;
      return line.startsWith(" ") ? join(top, name) : name;
    });
}

test.each(namedPaths())("%s is there", (path) => {
  expect(existsSync(join(repository, path))).toBe(true);
});

test.each(["protocol", "server", "client"])("every folder of %s stands on the page", (name) => {
  const source = join("packages", name, "src");
  const folders = readdirSync(join(repository, source), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "testing")
    .map((entry) => join(source, entry.name));
  const named = namedPaths().map((path) => path.replace(/\/$/, ""));
  expect(folders.filter((folder) => !named.includes(folder))).toEqual([]);
});

test("the journey of a line names files that are there", () => {
  const journey = /## The journey of a line\n\n```\n(.*?)```/s.exec(page)?.[1] ?? "";
  const files = Array.from(
    journey.matchAll(/\b(?:house|rooms|net|protocol\/src)\/[\w-]+\.ts/g),
    String,
  );
  expect(files.length).toBeGreaterThan(4);
  const missing = files.filter(
    (file) =>
      !existsSync(join(repository, "packages/server/src", file)) &&
      !existsSync(join(repository, "packages", file)),
  );
  expect(missing).toEqual([]);
});
