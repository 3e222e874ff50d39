// One house over several runs of its server: killed or asked to end, and started again.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerProcess } from "./server-process.ts";

export class RestartingServer {
  readonly #folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  readonly #options: readonly string[];
  #run: ServerProcess | undefined;
  /** The port of this run; 0 while none is open. */
  port = 0;

  /** @param options beside port and folder */
  constructor(options: readonly string[]) {
    this.#options = options;
  }

  async start(): Promise<void> {
    this.#run = await ServerProcess.start(
      ["--port", "0", "--host", "127.0.0.1", ...this.#options],
      {
        TEA_DATA: this.#folder,
        TEA_LOG_LEVEL: "warn",
      },
    );
    this.port = this.#run.port;
  }

  /** @param signal SIGKILL gives it no time for anything */
  async stop(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    this.port = 0;
    await this.#run?.stop(signal);
    this.#run = undefined;
  }

  async remove(): Promise<void> {
    await this.stop("SIGKILL");
    rmSync(this.#folder, { recursive: true });
  }
}
