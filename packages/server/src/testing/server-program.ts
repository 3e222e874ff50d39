// The server as a program of its own, so that it can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

export class ServerProgram {
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(child: ChildProcess, port: number) {
    this.#process = child;
    this.port = port;
  }

  /** Starts it and waits until it is open. */
  static async start(...options: readonly string[]): Promise<ServerProgram> {
    const child = spawn(
      process.execPath,
      ["--conditions=@tea/source", main, "--port", "0", "--host", "127.0.0.1", ...options],
      { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, TEA_LOG_LEVEL: "warn" } },
    );
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const port = /is open on port (?<port>\d+)/.exec(line)?.groups?.port;
      if (port !== undefined) return new ServerProgram(child, Number(port));
    }
    throw new Error("The server ended before it was open.");
  }

  /** Ends it with no warning: SIGKILL. Doing it twice is doing it once. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exit = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await exit;
  }
}
