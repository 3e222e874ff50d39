#!/usr/bin/env node
// Starts the client, once it is sure of the interpreter it runs on.
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
