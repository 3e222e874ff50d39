// A program in a real pseudo-terminal, and the screen that its user would see: awaited, not polled.
import { PseudoTerminal, type TerminalSize } from "@tea-party/client/testing";
import xterm from "@xterm/headless";

/**
 * Milliseconds after which what is expected is taken not to come: less than a test may take, so
 * that it is this that fails, and shows the screen.
 */
const PATIENCE = 15_000;

export class Terminal {
  /** How a terminal is before any program has told it anything. */
  static readonly usualModes: xterm.IModes = { ...new xterm.Terminal().modes };
  readonly #terminal: PseudoTerminal;
  #written = "";
  #changed: () => void = () => {};

  constructor(
    command: string,
    args: readonly string[],
    size: TerminalSize = { columns: 80, rows: 24 },
    variables: Readonly<Record<string, string>> = {},
  ) {
    this.#terminal = new PseudoTerminal([command, ...args], {
      size,
      variables,
      written: (text) => {
        this.#written += text;
      },
      drawn: () => this.#changed(),
    });
  }

  /** What the program has drawn. */
  get screen(): xterm.Terminal {
    return this.#terminal.screen;
  }

  /** All that the program wrote, as it wrote it. */
  get written(): string {
    return this.#written;
  }

  /** The rows one sees, without the space at their ends. */
  get picture(): string {
    return this.#terminal.rows.join("\n").trimEnd();
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
  resize(size: TerminalSize): void {
    this.#terminal.resize(size);
  }

  types(keys: string): void {
    this.#terminal.types(keys);
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
    return this.#terminal.exited;
  }

  /** Ends the program, if it still runs. */
  close(): void {
    this.#terminal.kill("SIGKILL");
  }
}
