#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=50 --no-allocation-site-pretenuring
// Starts the client, once it is sure of the interpreter it runs on. New objects get 4 MB at a
// time instead of 32: a flood of lines would take more room for what is forgotten at once than
// all that is kept. Old ones are looked through when there are half as many again, and V8 guesses
// of no object that it will last: it put those of a flood among the old ones.
import { join } from "node:path";
import { nodeProblem } from "./node-version.ts";

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  // Asked for here, as an old interpreter lacks it.
  const { enableCompileCache } = await import("node:module");
  // What was compiled at the last start is not compiled again. Beside the program, since in a
  // folder for everyone's temporary files anyone could leave us code to run.
  enableCompileCache(join(import.meta.dirname, ".compiled"));
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
