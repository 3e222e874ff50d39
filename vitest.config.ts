// One run for the whole house: each package is a project that reads its
// neighbours from source, so no build stands between an edit and its tests.
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** All that a run of the tests writes: it is gone when the run is over, however it ends. */
const passing = join(tmpdir(), `tea-party-tests-${process.pid}`);
mkdirSync(passing, { recursive: true });
process.once("exit", () => rmSync(passing, { recursive: true, force: true }));

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: {
    name,
    // For a machine that does much else: no test waits for time to pass.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    root: `packages/${name}`,
    include: ["src/**/*.test.{ts,tsx}", "examples/**/*.test.ts"],
    setupFiles: [fileURLToPath(new URL("vitest.setup.ts", import.meta.url))],
    ...more,
  },
});

export default defineConfig({
  ssr: { resolve: { conditions: ["@tea/source"] } },
  test: {
    // How long what is awaited may be in coming, not how long a test waits for it.
    expect: { poll: { timeout: 15_000, interval: 5 } },
    // No file changes what another can see, so all share what is loaded: half the time.
    isolate: false,
    // A processor is left for nobody: tests wait for sockets, disks and programs more than they work.
    maxWorkers: availableParallelism(),
    // A program that a test starts leaves nothing in the folders of whoever runs it.
    env: {
      TEA_DATA: "memory",
      XDG_STATE_HOME: passing,
      XDG_CONFIG_HOME: passing,
      TMPDIR: passing,
    },
    projects: [
      project("protocol"),
      project("server"),
      project("client"),
      project("e2e", { globalSetup: "src/testing/build.ts" }),
    ],
    coverage: {
      include: ["**/src/**/*.{ts,tsx}"],
      reporter: ["text-summary"],
      exclude: ["**/*.test.{ts,tsx}", "**/*.contract.ts", "**/testing/**"],
    },
  },
});
