// The streams of a process at whose ends nobody sits.
import { PassThrough } from "node:stream";
import type { Surroundings } from "../run.ts";

export interface Pipes {
  readonly surroundings: Surroundings;
  readonly stdin: PassThrough;
  /** All that was written so far. */
  readonly written: { out: string; error: string };
}

export function openPipes(): Pipes {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const written = { out: "", error: "" };
  stdout.on("data", (chunk: Buffer) => {
    written.out += chunk.toString();
  });
  stderr.on("data", (chunk: Buffer) => {
    written.error += chunk.toString();
  });
  const surroundings = { stdin, stdout, stderr, env: {} } as unknown as Surroundings;
  return { surroundings, stdin, written };
}
