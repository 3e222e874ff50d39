// The terminal while it is ours: its modes, its mouse, and giving it back for a while.
import type { SuspendTerminal } from "ink";
import type { Keyboard } from "./keyboard.ts";
import { enterModes, leaveModes, leaveMouse, takeMouse } from "./terminal-modes.ts";

export class OwnedTerminal {
  readonly #output: NodeJS.WritableStream;
  readonly #keyboard: Keyboard;
  #hasMouse = false;

  constructor(output: NodeJS.WritableStream, keyboard: Keyboard) {
    this.#output = output;
    this.#keyboard = keyboard;
  }

  take(): void {
    this.#output.write(enterModes + (this.#hasMouse ? takeMouse : ""));
    this.#keyboard.start();
  }

  /** As it was before us. What is written to a terminal is written even while we exit. */
  restore(): void {
    this.#keyboard.stop();
    this.#output.write(leaveModes);
  }

  /**
   * Listens to the mouse, or leaves it to the terminal, which selects text with it.
   * @returns whether it is ours now
   */
  toggleMouse(): boolean {
    this.#hasMouse = !this.#hasMouse;
    this.#output.write(this.#hasMouse ? takeMouse : leaveMouse);
    return this.#hasMouse;
  }

  /**
   * Lends the terminal to another program.
   * @param silence keeps Ink from drawing while it lasts, and draws everything after it
   */
  async lend(silence: SuspendTerminal, use: () => Promise<void>): Promise<void> {
    await silence(async () => {
      this.restore();
      await use();
      this.take();
    });
  }
}
