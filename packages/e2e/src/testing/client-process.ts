// The client as a process in a pipe, started as people start it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { repository } from "./repository.ts";

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export const ClientProcess = {
  program: "packages/client/dist/main.js",

  /** Runs the client to its end with this on its standard input. */
  async run(args: readonly string[], input: string, variables = {}): Promise<Run> {
    const env = { ...process.env, ...variables };
    const child = spawn(process.execPath, [ClientProcess.program, ...args], {
      cwd: repository,
      env,
    });
    let out = "";
    let error = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      error += chunk.toString();
    });
    child.stdin.end(input);
    const [code] = (await once(child, "close")) as [number | null];
    return { code, out, error };
  },
};
