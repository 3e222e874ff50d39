// Builds the program, unless what it is made of is as it was: types are checked, then everything
// is put into a few files. Before every start this runs, so being up to date must cost next to
// nothing.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isFresh } from "./freshness.ts";

const client: string = dirname(import.meta.dirname);
const dist: string = join(client, "dist");
const stamp: string = join(dist, ".built");

if (!isFresh(client, stamp)) {
  // What is changed while we build is newer than the stamp.
  const start = new Date();
  checkTypes();
  const { bundle } = await import("./bundle.ts");
  await bundle(client, dist);
  writeFileSync(stamp, "");
  utimesSync(stamp, start, start);
}

/** A type error ends the build here, told in the compiler's words. */
function checkTypes(): void {
  const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
  mkdirSync(dist, { recursive: true });
  rmSync(stamp, { force: true });
  try {
    execFileSync(process.execPath, [join(dirname(compiler), "bin/tsc"), "-b"], {
      cwd: client,
      stdio: ["ignore", "inherit", "inherit"],
    });
  } catch {
    process.exit(1);
  }
}
