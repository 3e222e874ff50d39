// A program in a real pseudo-terminal, and the screen that its user would see.
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export interface PseudoTerminalOptions {
  readonly size: TerminalSize;
  /** Of the line to it, on which any amount may be on its way; as fast as can be where missing. */
  readonly bytesPerSecond?: number | undefined;
  /** Variables beside our own; undefined takes one of ours away. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The program has written something, which is not on the screen yet. */
  readonly written: (text: string) => void;
  /** Something is on the screen now. */
  readonly drawn?: () => void;
}

export class PseudoTerminal {
  /** What the program has drawn. */
  readonly screen: xterm.Terminal;
  /** Resolves with the exit code. */
  readonly exited: Promise<number>;
  readonly #pty: IPty;
  /** When all that was written is there, as `performance.now` tells time. */
  #free = 0;
  #arrived = Promise.resolve();

  /** Starts a program at the top of the repository, where nothing says that it is in a CI. */
  constructor(
    command: readonly string[],
    { size: { columns, rows }, bytesPerSecond, variables, written, drawn }: PseudoTerminalOptions,
  ) {
    const [program = "", ...args] = command;
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(program, args, {
      cols: columns,
      rows,
      cwd: repository,
      env: environmentWith(variables),
    });
    const arrive = (text: string) => {
      written(text);
      this.screen.write(text, drawn);
    };
    this.#pty.onData((text) => {
      if (bytesPerSecond === undefined) arrive(text);
      else this.#travel((Buffer.byteLength(text) * 1_000) / bytesPerSecond, () => arrive(text));
    });
    // A program may ask its terminal what it is; a real one answers.
    this.screen.onData((answer) => this.#pty.write(answer));
    this.exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode }) => resolve(exitCode));
    });
  }

  get processId(): number {
    return this.#pty.pid;
  }

  /** The rows one sees, each without the space at its end. */
  get rows(): readonly string[] {
    const { active } = this.screen.buffer;
    return Array.from(
      { length: this.screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "",
    );
  }

  types(keys: string): void {
    this.#pty.write(keys);
  }

  /** The user drags a corner of the window. */
  resize({ columns, rows }: TerminalSize): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  #travel(milliseconds: number, arrive: () => void): void {
    const due = Math.max(performance.now(), this.#free) + milliseconds;
    this.#free = due;
    this.#arrived = this.#arrived
      .then(() => pause(Math.max(0, due - performance.now())))
      .then(arrive);
  }

  /** Ends the program, if it still runs. */
  kill(signal: "SIGTERM" | "SIGKILL"): void {
    this.#pty.kill(signal);
  }
}

function environmentWith(variables: PseudoTerminalOptions["variables"]): Record<string, string> {
  const usual = { TERM: "xterm-256color", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
  const all = { ...process.env, CI: undefined, ...usual, ...variables };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
