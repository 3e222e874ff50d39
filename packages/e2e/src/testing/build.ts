// Builds the programs once before all tests: what is tested is what people run.
import { execFileSync } from "node:child_process";
import { repository } from "./repository.ts";

export function setup(): void {
  run("node_modules/typescript/bin/tsc", "-b", "packages/server");
  run("packages/client/build/main.ts");
}

function run(...script: readonly string[]): void {
  execFileSync(process.execPath, script, {
    cwd: repository,
    stdio: ["ignore", "inherit", "inherit"],
  });
}
