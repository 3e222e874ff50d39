#!/usr/bin/env node
// Starts the client, once it is sure of the interpreter it runs on.
import { nodeProblem } from "./node-version.ts";

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2), process);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
