// A program in a real pseudo-terminal, and the screen that a person would see.
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

/** Milliseconds after which what is expected is taken not to come. */
const PATIENCE = 15_000;

export interface ProgramSettings {
  readonly columns: number;
  readonly rows: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
}

export class TerminalProgram {
  readonly screen: xterm.Terminal;
  /** Everything the program wrote, escape sequences and all. */
  output = "";
  /** The exit code, once it has ended. */
  readonly ended: Promise<number>;
  readonly #pty: IPty;
  readonly #changed = new Set<() => void>();

  constructor(command: string, args: readonly string[], settings: ProgramSettings) {
    const { columns, rows, directory = process.cwd(), environment = {} } = settings;
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#pty = spawn(command, [...args], {
      name: "xterm-256color",
      cols: columns,
      rows,
      cwd: directory,
      // A terminal of a person, not of a build: CI would change what programs draw.
      env: { ...process.env, LANG: "C.UTF-8", ...environment, CI: undefined },
    });
    this.#pty.onData((data) => {
      this.output += data;
      this.screen.write(data, () => {
        for (const wake of this.#changed) wake();
      });
    });
    // What a terminal answers when it is asked: where the cursor is, what it can do.
    this.screen.onData((reply) => this.#pty.write(reply));
    this.ended = new Promise((resolve) => this.#pty.onExit(({ exitCode }) => resolve(exitCode)));
  }

  get processId(): number {
    return this.#pty.pid;
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** The screen as text, a string a row, without the spaces at the end. */
  rows(): string[] {
    const { active } = this.screen.buffer;
    return Array.from({ length: this.screen.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? "").trimEnd(),
    );
  }

  /**
   * Waits until the screen shows this.
   * @throws Error with the screen when it does not in time
   */
  async shows(expected: string | RegExp): Promise<void> {
    const isShown = () => {
      const text = this.rows().join("\n");
      return typeof expected === "string" ? text.includes(expected) : expected.test(text);
    };
    await this.#until(isShown, () => `The screen never showed ${String(expected)}.`);
  }

  /** Ends the program if it has not ended by itself. */
  async stop(): Promise<void> {
    try {
      this.#pty.kill();
    } catch {
      // It has ended already.
    }
    await this.ended;
  }

  #until(isSo: () => boolean, complaint: () => string): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(late);
        this.#changed.delete(look);
        finish();
      };
      const look = () => {
        if (isSo()) settle(resolve);
      };
      const late = setTimeout(
        () => settle(() => reject(new Error(`${complaint()}\n${this.rows().join("\n")}`))),
        PATIENCE,
      );
      this.#changed.add(look);
    });
  }
}
