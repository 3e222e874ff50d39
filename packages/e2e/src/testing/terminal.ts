// A program in a real pseudo-terminal, and the screen that its user would see.
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { repository } from "./repository.ts";

/**
 * Milliseconds after which what is expected is taken not to come: less than a test may take, so
 * that it is this that fails, and shows the screen.
 */
const PATIENCE = 15_000;

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

export class Terminal {
  /** How a terminal is before any program has told it anything. */
  static readonly usualModes: xterm.IModes = { ...new xterm.Terminal().modes };
  /** What the program has drawn. */
  readonly screen: xterm.Terminal;
  readonly #pty: IPty;
  readonly #exited: Promise<number>;
  #written = "";
  #changed: () => void = () => {};

  constructor(
    command: string,
    args: readonly string[],
    { columns, rows }: TerminalSize = { columns: 80, rows: 24 },
    variables: Readonly<Record<string, string>> = {},
  ) {
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const { CI: _, ...environment } = process.env;
    this.#pty = spawn(command, [...args], {
      cols: columns,
      rows,
      cwd: repository,
      env: {
        ...environment,
        TERM: "xterm-256color",
        LANG: "C.UTF-8",
        LC_ALL: "C.UTF-8",
        ...variables,
      },
    });
    this.#pty.onData((data) => {
      this.#written += data;
      this.screen.write(data, () => this.#changed());
    });
    // A program may ask its terminal what it is; a real one answers.
    this.screen.onData((answer) => this.#pty.write(answer));
    this.#exited = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode }) => resolve(exitCode));
    });
  }

  /** All that the program wrote, as it wrote it. */
  get written(): string {
    return this.#written;
  }

  /** The rows one sees, without the space at their ends. */
  get picture(): string {
    const { active } = this.screen.buffer;
    const rows = Array.from(
      { length: this.screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "",
    );
    return rows.join("\n").trimEnd();
  }

  /** Whether the program shows a screen of its own, apart from what stood there before. */
  get isAlternate(): boolean {
    return this.screen.buffer.active.type === "alternate";
  }

  /** What the terminal has been told to do and not to do: wrap, report pastes, the mouse. */
  get modes(): xterm.IModes {
    return { ...this.screen.modes };
  }

  /** The user drags a corner of the window. */
  resize({ columns, rows }: TerminalSize): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  types(keys: string): void {
    this.#pty.write(keys);
  }

  /** Waits until the screen shows a text, or one that matches. */
  async sees(expected: string | RegExp): Promise<void> {
    const isThere = () =>
      typeof expected === "string" ? this.picture.includes(expected) : expected.test(this.picture);
    if (isThere()) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        this.#changed = () => {};
        reject(new Error(`The screen never showed ${expected}.\n${this.picture}`));
      }, PATIENCE);
      this.#changed = () => {
        if (!isThere()) return;
        clearTimeout(late);
        this.#changed = () => {};
        resolve();
      };
    });
  }

  /** Waits for the program's end. @returns its exit code */
  exits(): Promise<number> {
    return this.#exited;
  }

  /** Ends the program, if it still runs. */
  close(): void {
    this.#pty.kill("SIGKILL");
  }
}
