// A terminal that exists in memory: what Ink writes to it ends up as a picture.
import { PassThrough, Writable } from "node:stream";
import { Terminal } from "@xterm/headless";
import { type Instance, render } from "ink";
import type { Clock } from "../core/clock.ts";
import type { Model } from "../core/model/model.ts";
import { Store } from "../core/store.ts";
import { Screen } from "../ink/screen.tsx";
import type { Size } from "../view/frame.ts";
import { colourTheme, type Theme } from "../view/theme.ts";

/** Standard output of a terminal of some size. */
class TerminalOutput extends Writable {
  readonly isTTY = true;
  readonly terminal: Terminal;

  constructor({ columns, rows }: Size) {
    super({ decodeStrings: false });
    this.terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  }

  get columns(): number {
    return this.terminal.cols;
  }

  get rows(): number {
    return this.terminal.rows;
  }

  /** Whether the caret was last shown or hidden (DECTCEM). */
  isCaretShown = true;

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    const [shown, hidden] = ["h", "l"].map((end) => chunk.lastIndexOf(`\u001b[?25${end}`));
    if (shown !== hidden) this.isCaretShown = (shown ?? -1) > (hidden ?? -1);
    this.terminal.write(chunk, done);
  }
}

export class TerminalScreen {
  readonly store: Store;
  readonly #output: TerminalOutput;
  readonly #app: Instance;

  constructor(model: Model, clock: Clock, size: Size, theme: Theme = colourTheme) {
    this.store = new Store(model, clock);
    this.#output = new TerminalOutput(size);
    this.#app = render(<Screen store={this.store} theme={theme} clock={clock} />, {
      stdin: new PassThrough() as unknown as NodeJS.ReadStream,
      stdout: this.#output as unknown as NodeJS.WriteStream,
      interactive: true,
      alternateScreen: true,
      exitOnCtrlC: false,
      incrementalRendering: true,
      patchConsole: false,
    });
  }

  async show(model: Model): Promise<void> {
    this.store.put(model, "reader");
    await this.#app.waitUntilRenderFlush();
  }

  async resize({ columns, rows }: Size): Promise<void> {
    this.#output.terminal.resize(columns, rows);
    this.#output.emit("resize");
    await this.#app.waitUntilRenderFlush();
  }

  /** What is on the screen, row by row, without the spaces at the ends; `▏` is the caret. */
  async picture(): Promise<string> {
    await this.#app.waitUntilRenderFlush();
    const { buffer, rows } = this.#output.terminal;
    const { active } = buffer;
    const lines = Array.from({ length: rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      if (!this.#output.isCaretShown || row !== active.cursorY)
        return line?.translateToString(true) ?? "";
      const before = line?.translateToString(false, 0, active.cursorX) ?? "";
      return `${before}▏${line?.translateToString(true, active.cursorX) ?? ""}`.trimEnd();
    });
    return `\n${lines.join("\n")}\n`;
  }

  /** The style of one cell, as the terminal was told it. */
  styleAt(column: number, row: number): { colour: number; isBold: boolean; isDim: boolean } {
    const { active } = this.#output.terminal.buffer;
    const cell = active.getLine(active.baseY + row)?.getCell(column);
    return {
      colour: cell?.isFgDefault() ? -1 : (cell?.getFgColor() ?? -1),
      isBold: cell?.isBold() !== 0,
      isDim: cell?.isDim() !== 0,
    };
  }

  close(): void {
    this.#app.unmount();
    this.store.close();
  }
}
