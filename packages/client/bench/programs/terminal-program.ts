// A program in a pseudo-terminal: what is typed, and when what follows from it is painted.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
/** Milliseconds after which what is awaited is taken not to come. */
const PATIENCE = 30_000;
/** Characters of output in which what is awaited may be cut in two. */
const TAIL = 200;

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const usual: Size = { columns: 80, rows: 24 };

interface Awaited {
  readonly texts: readonly string[];
  /** All that was painted since it is awaited, or the end of it. */
  output: string;
  readonly found: () => void;
}

export class TerminalProgram implements AsyncDisposable {
  readonly #pty: IPty;
  readonly #folder = mkdtempSync(join(tmpdir(), "tea-party-bench-"));
  readonly #screen: xterm.Terminal;
  readonly #exited: Promise<void>;
  readonly #awaited = new Set<Awaited>();

  /** Starts it, as people do or without what is around it. */
  constructor(command: readonly string[], { columns, rows }: Size = usual) {
    const [program = "", ...args] = command;
    const { CI: _, NO_COLOR: __, ...environment } = process.env;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(program, args, {
      cols: columns,
      rows,
      cwd: repository,
      env: {
        ...environment,
        TERM: "xterm-256color",
        LANG: "C.UTF-8",
        // What earlier runs left, and what this one leaves, has nothing to do with its speed.
        XDG_STATE_HOME: this.#folder,
        XDG_CONFIG_HOME: this.#folder,
      },
    });
    this.#pty.onData((data) => this.#read(data));
    this.#exited = new Promise((resolve) => {
      this.#pty.onExit(() => resolve());
    });
    this.#screen.onData((answer) => this.#pty.write(answer));
  }

  get processId(): number {
    return this.#pty.pid;
  }

  /** Types, and does not wait. */
  types(keys: string): void {
    this.#pty.write(keys);
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
    await new Promise<void>((resolve) => this.#screen.write("", resolve));
    const { active } = this.#screen.buffer;
    const rows = Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "",
    );
    return rows.join("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#pty.kill("SIGTERM");
    await this.#exited;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #read(data: string): void {
    for (const awaited of this.#awaited) {
      const output = awaited.output + data;
      awaited.output = output.slice(-TAIL);
      if (awaited.texts.some((text) => output.includes(text))) awaited.found();
    }
    this.#screen.write(data);
  }
}
