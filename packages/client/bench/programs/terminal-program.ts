// A program in a pseudo-terminal: what is typed, and when what follows from it is painted.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PseudoTerminal, type TerminalSize } from "../../src/testing/pseudo-terminal.ts";

/** Milliseconds after which what is awaited is taken not to come. */
const PATIENCE = 30_000;
/** Characters of output in which what is awaited may be cut in two. */
const TAIL = 200;

const usual: TerminalSize = { columns: 80, rows: 24 };

interface Awaited {
  readonly texts: readonly string[];
  /** All that was painted since it is awaited, or the end of it. */
  output: string;
  readonly found: () => void;
}

export class TerminalProgram implements AsyncDisposable {
  readonly #terminal: PseudoTerminal;
  readonly #folder = mkdtempSync(join(tmpdir(), "tea-party-bench-"));
  readonly #awaited = new Set<Awaited>();

  /** Starts it, as people do or without what is around it. */
  constructor(command: readonly string[], size = usual, bytesPerSecond?: number) {
    this.#terminal = new PseudoTerminal(command, {
      size,
      bytesPerSecond,
      variables: {
        NO_COLOR: undefined,
        // What earlier runs left, and what this one leaves, has nothing to do with its speed.
        XDG_STATE_HOME: this.#folder,
        XDG_CONFIG_HOME: this.#folder,
      },
      written: (text) => this.#read(text),
    });
  }

  get processId(): number {
    return this.#terminal.processId;
  }

  /** Types, and does not wait. */
  types(keys: string): void {
    this.#terminal.types(keys);
  }

  /** @returns milliseconds until one of the texts is painted, each in one piece */
  async paints(...texts: readonly string[]): Promise<number> {
    const start = performance.now();
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(async () => {
        this.#awaited.delete(awaited);
        reject(new Error(`Never painted: ${texts.join(" or ")}.\n${await this.picture()}`));
      }, PATIENCE);
      const found = () => {
        clearTimeout(late);
        this.#awaited.delete(awaited);
        resolve();
      };
      const awaited: Awaited = { texts, output: "", found };
      this.#awaited.add(awaited);
    });
    return performance.now() - start;
  }

  /** Types, and waits until one of the texts is painted. @returns milliseconds */
  async answers(keys: string, ...texts: readonly string[]): Promise<number> {
    const painted = this.paints(...texts);
    this.types(keys);
    return await painted;
  }

  /** The rows on the screen, once all that came is on it. */
  async picture(): Promise<string> {
    await new Promise<void>((resolve) => this.#terminal.screen.write("", resolve));
    return this.#terminal.rows.join("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#terminal.kill("SIGTERM");
    await this.#terminal.exited;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #read(data: string): void {
    for (const awaited of this.#awaited) {
      const output = awaited.output + data;
      awaited.output = output.slice(-TAIL);
      if (awaited.texts.some((text) => output.includes(text))) awaited.found();
    }
  }
}
