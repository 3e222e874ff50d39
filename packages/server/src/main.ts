#!/usr/bin/env -S node --max-semi-space-size=8
// Starts the server, once it is sure of the interpreter it runs on. A small young generation: most
// of what a line needs dies at once, and a large one would be most of the server's memory.
import { nodeProblem } from "./operations/node-version.ts";

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  const { serve } = await import("./serve.ts");
  await serve(process.argv.slice(2), process.env);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
