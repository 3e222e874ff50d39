// The server as a process of its own, started as people start it.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { repository } from "./repository.ts";

export interface Ended {
  /** The exit code; null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Those that run. A test that fails may never come to stopping its own. */
const running = new Set<ChildProcessByStdio<null, Readable, Readable>>();
process.once("exit", () => {
  for (const server of running) server.kill("SIGKILL");
});

const OPEN = /is open on port (\d+)[.,]/;

export class ServerProcess {
  readonly #process: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<Ended>;
  #out = "";
  #error = "";

  private constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.#process = spawn(process.execPath, ["packages/server/dist/main.js", ...args], {
      cwd: repository,
      env: { ...process.env, TEA_DATA: "memory", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this.#process);
    this.#process.once("exit", () => running.delete(this.#process));
    this.#process.stdout.on("data", (chunk: Buffer) => {
      this.#out += chunk.toString();
    });
    this.#process.stderr.on("data", (chunk: Buffer) => {
      this.#error += chunk.toString();
    });
    this.#ended = once(this.#process, "close").then(([code]) => ({
      code: code as number | null,
      out: this.#out,
      error: this.#error,
    }));
  }

  /** Runs the program to its end. */
  static run(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<Ended> {
    return new ServerProcess(args, environment).#ended;
  }

  /** Starts it, on a free port unless the options say which, and waits until it is open. */
  static async start(
    args: readonly string[] = ["--port", "0"],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const server = new ServerProcess(args, environment);
    await server.prints(OPEN);
    return server;
  }

  get processId(): number {
    return this.#process.pid ?? 0;
  }

  get port(): number {
    return Number(OPEN.exec(this.#out)?.[1]);
  }

  /**
   * Waits until it has written this to standard output.
   * @returns what the first group of the expression stands for
   */
  prints(expected: RegExp): Promise<string> {
    return this.#writes(this.#process.stdout, () => this.#out, expected);
  }

  /** Waits until it has written this to its journal, on standard error. */
  notes(expected: RegExp): Promise<string> {
    return this.#writes(this.#process.stderr, () => this.#error, expected);
  }

  /** What it has written to standard error so far. */
  get journal(): string {
    return this.#error;
  }

  /** Asks it to end, as Ctrl-C does or a service keeper; or kills it. */
  stop(signal: "SIGINT" | "SIGTERM" | "SIGHUP" | "SIGKILL" = "SIGTERM"): Promise<Ended> {
    this.#process.kill(signal);
    return this.#ended;
  }

  async #writes(stream: Readable, soFar: () => string, expected: RegExp): Promise<string> {
    for (;;) {
      const found = expected.exec(soFar());
      if (found !== null) return found[1] ?? found[0];
      const ended = await Promise.race([once(stream, "data"), this.#ended]);
      if ("code" in ended) {
        throw new Error(`The server ended and never wrote ${expected}.\n${ended.error}`);
      }
    }
  }
}
