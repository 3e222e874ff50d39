// One run for the whole house: each package is a project that reads its
// neighbours from source, so no build stands between an edit and its tests.
import { defineConfig } from "vitest/config";

const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: {
    name,
    root: `packages/${name}`,
    include: ["src/**/*.test.{ts,tsx}", "examples/**/*.test.ts"],
    ...more,
  },
});

export default defineConfig({
  ssr: { resolve: { conditions: ["@tea/source"] } },
  test: {
    // A server that a test starts as a program leaves nothing in the data folder of whoever runs it.
    env: { TEA_DATA: "memory" },
    projects: [
      project("protocol"),
      project("server"),
      project("client"),
      project("e2e", { globalSetup: "src/testing/build.ts", testTimeout: 20_000 }),
    ],
    coverage: {
      include: ["packages/*/src/**/*.{ts,tsx}"],
      exclude: ["**/*.test.{ts,tsx}", "**/*.contract.ts", "**/testing/**"],
    },
  },
});
