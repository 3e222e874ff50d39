// Reads a terminal: raw mode, one input at a time, nothing left waiting for ever.
import type { Clock } from "../core/clock.ts";
import { InputParser } from "./input-parser.ts";
import type { TerminalInput } from "./terminal-input.ts";

/** Milliseconds after which an escape that nothing followed was the key. */
const ESCAPE_DELAY = 40;
/** Milliseconds after which a paste is over, whatever its end, if nothing more of it came. */
const PASTE_DELAY = 1_500;
/** Characters that a person types at once, at most: they don't prolong a paste. */
const TYPED = 16;

/** The part of a terminal's input that we need. */
export interface RawInput {
  readonly isTTY?: boolean;
  setRawMode?(isRaw: boolean): unknown;
  setEncoding(encoding: BufferEncoding): unknown;
  on(event: "data", listener: (chunk: string) => void): unknown;
  off(event: "data", listener: (chunk: string) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

export class Keyboard {
  readonly #input: RawInput;
  readonly #clock: Clock;
  readonly #receive: (inputs: readonly TerminalInput[]) => void;
  readonly #parser = new InputParser();
  #cancelFlush: () => void = () => {};

  /** @param receive is handed what came together, in order */
  constructor(input: RawInput, clock: Clock, receive: (inputs: readonly TerminalInput[]) => void) {
    this.#input = input;
    this.#clock = clock;
    this.#receive = receive;
  }

  start(): void {
    this.#input.setRawMode?.(true);
    this.#input.setEncoding("utf8");
    this.#input.on("data", this.#read);
    this.#input.resume();
  }

  stop(): void {
    this.#cancelFlush();
    this.#input.off("data", this.#read);
    this.#input.setRawMode?.(false);
    this.#input.pause();
  }

  readonly #read = (chunk: string): void => {
    const wasPasting = this.#parser.isPasting;
    this.#hand(this.#parser.push(chunk));
    // Who types into a paste without an end must not keep it open.
    if (wasPasting && this.#parser.isPasting && chunk.length <= TYPED) return;
    this.#cancelFlush();
    if (this.#parser.isPasting) this.#flushAfter(PASTE_DELAY);
    else if (this.#parser.isWaiting) this.#flushAfter(ESCAPE_DELAY);
  };

  #flushAfter(milliseconds: number): void {
    this.#cancelFlush = this.#clock.after(milliseconds, () => this.#hand(this.#parser.flush()));
  }

  #hand(inputs: readonly TerminalInput[]): void {
    if (inputs.length > 0) this.#receive(inputs);
  }
}
