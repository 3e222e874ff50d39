// Whether what was built is newer than everything it was built from.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** From the client's folder. */
const folders = ["src", "../protocol/src", "build"];
const files = [
  "package.json",
  "tsconfig.json",
  "../protocol/package.json",
  "../protocol/tsconfig.json",
  "../../tsconfig.base.json",
  "../../pnpm-lock.yaml",
];

/** @param stamp a file as old as the last build; there need be none */
export function isFresh(client: string, stamp: string): boolean {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  const isOlder = (path: string) => statSync(join(client, path)).mtimeMs < built;
  return files.every(isOlder) && folders.flatMap(within).every(isOlder);

  /** Folders as well: one is newer when a file in it came or went. */
  function within(folder: string): readonly string[] {
    const names = readdirSync(join(client, folder), { recursive: true, encoding: "utf8" });
    return [folder, ...names.map((name) => join(folder, name))];
  }
}
