// A client that is in a room of a scripted server: where most figures start.
import { createRequire } from "node:module";
import type { TerminalSize } from "../../src/testing/pseudo-terminal.ts";
import { keyFor } from "./bare.ts";
import { markOf } from "./script.ts";
import { ServerProgram } from "./server-program.ts";
import { TerminalProgram } from "./terminal-program.ts";

const { scripts } = createRequire(import.meta.url)("../../package.json") as {
  scripts: { start: string };
};

/** The built client as its script starts it, without pnpm around it. */
export const built: readonly string[] = [
  process.execPath,
  ...scripts.start.split(" ").slice(1, -1),
  "packages/client/dist/main.js",
];

export class Sitting implements AsyncDisposable {
  readonly server: ServerProgram;
  readonly client: TerminalProgram;
  #keys = 0;
  #said = 0;

  private constructor(server: ServerProgram, client: TerminalProgram) {
    this.server = server;
    this.client = client;
  }

  /** @param bytesPerSecond of the line to its terminal */
  static async start(size?: TerminalSize, bytesPerSecond?: number): Promise<Sitting> {
    const server = await ServerProgram.start();
    const address = ["127.0.0.1", String(server.port)];
    const client = new TerminalProgram(
      [...built, ...address, "--nick", "you"],
      size,
      bytesPerSecond,
    );
    await Promise.all([server.entered, client.paints("11 here")]);
    return new Sitting(server, client);
  }

  /** Types one character that is nowhere on the screen. @returns milliseconds until it is painted */
  async pressesKey(): Promise<number> {
    const character = keyFor(this.#keys++);
    const milliseconds = await this.client.answers(character, character);
    if (this.#keys % 40 === 0) this.client.types("\u0015");
    return milliseconds;
  }

  /** Says lines at once, a multiple of `MARKED`, and waits until the last of them is painted. */
  async fill(lines: number): Promise<void> {
    this.#said += lines;
    const last = this.client.paints(markOf(this.#said));
    await this.server.sayAtOnce(lines);
    await last;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    await this.server[Symbol.asyncDispose]();
  }
}
