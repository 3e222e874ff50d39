// A program in a real pseudo-terminal, and the screen that its user would see.
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

  /** Starts a program at the top of the repository, where nothing says that it is in a CI. */
  constructor(
    command: readonly string[],
    { size: { columns, rows }, variables, written, drawn }: PseudoTerminalOptions,
  ) {
    const [program = "", ...args] = command;
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(program, args, {
      cols: columns,
      rows,
      cwd: repository,
      env: environmentWith(variables),
    });
    this.#pty.onData((text) => {
      written(text);
      this.screen.write(text, drawn);
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
