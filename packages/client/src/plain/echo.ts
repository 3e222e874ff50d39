// Whether the terminal shows what is typed: not while a password is.
import { spawnSync } from "node:child_process";

export class Echo {
  readonly #isTerminal: boolean;
  #isOff = false;

  /** @param isTerminal whether standard input is one: nothing else echoes */
  constructor(isTerminal: boolean) {
    this.#isTerminal = isTerminal;
  }

  off(): void {
    this.#switch(true);
  }

  on(): void {
    this.#switch(false);
  }

  /** Node can only switch off echo and line editing together; stty can tell them apart. */
  #switch(isOff: boolean): void {
    if (!this.#isTerminal || isOff === this.#isOff) return;
    this.#isOff = isOff;
    const stdio = ["inherit", "ignore", "ignore"] as const;
    spawnSync("stty", [isOff ? "-echo" : "echo"], { stdio: [...stdio] });
  }
}
