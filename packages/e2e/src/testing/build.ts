// Builds the programs once before all tests: what is tested is what people run.
import { execFileSync } from "node:child_process";
import { repository } from "./repository.ts";

export function setup(): void {
  execFileSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "-b", "packages/server", "packages/client"],
    {
      cwd: repository,
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
}
