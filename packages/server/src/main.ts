#!/usr/bin/env node
// Starts the server, once it is sure of the interpreter it runs on.
import { nodeProblem } from "./operations/node-version.ts";

const problem = nodeProblem(process.versions.node);
if (problem === undefined) {
  const { serve } = await import("./serve.ts");
  await serve(process.argv.slice(2), process.env);
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}
