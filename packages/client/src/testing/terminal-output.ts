// Standard output of a terminal that exists in memory: what is written ends up as a picture.
import { Writable } from "node:stream";
import { Terminal } from "@xterm/headless";
import type { Size } from "../view/frame.ts";

export class TerminalOutput extends Writable {
  readonly isTTY = true;
  readonly terminal: Terminal;
  /** All that was written, as it was written. */
  written = "";
  /** Whether the caret was last shown or hidden (DECTCEM). */
  isCaretShown = true;

  constructor({ columns, rows }: Size) {
    super({ decodeStrings: false });
    this.terminal = new Terminal({
      cols: columns,
      rows,
      allowProposedApi: true,
      convertEol: true,
    });
  }

  get columns(): number {
    return this.terminal.cols;
  }

  get rows(): number {
    return this.terminal.rows;
  }

  resize({ columns, rows }: Size): void {
    this.terminal.resize(columns, rows);
    this.emit("resize");
  }

  /** Resolves when all that was written is on the screen. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.write("", () => resolve()));
  }

  /** What is on the screen, row by row, without the spaces at the ends; `▏` is the caret. */
  get picture(): string {
    const { active } = this.terminal.buffer;
    const lines = Array.from({ length: this.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      if (!this.isCaretShown || row !== active.cursorY) return line?.translateToString(true) ?? "";
      const before = line?.translateToString(false, 0, active.cursorX) ?? "";
      return `${before}▏${line?.translateToString(true, active.cursorX) ?? ""}`.trimEnd();
    });
    return `\n${lines.join("\n")}\n`;
  }

  /** The style of one cell, as the terminal was told it. */
  styleAt(column: number, row: number): { colour: number; isBold: boolean; isDim: boolean } {
    const { active } = this.terminal.buffer;
    const cell = active.getLine(active.baseY + row)?.getCell(column);
    return {
      colour: cell?.isFgDefault() ? -1 : (cell?.getFgColor() ?? -1),
      isBold: cell?.isBold() !== 0,
      isDim: cell?.isDim() !== 0,
    };
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    this.written += chunk.toString();
    const [shown, hidden] = ["h", "l"].map((end) => chunk.lastIndexOf(`\u001b[?25${end}`));
    if (shown !== hidden) this.isCaretShown = (shown ?? -1) > (hidden ?? -1);
    this.terminal.write(chunk, done);
  }
}
