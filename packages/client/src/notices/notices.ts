// Rings and notifies when something is said for the reader's eyes and they are elsewhere.
import { cleanText } from "@tea-party/protocol";
import type { Clock } from "../core/clock.ts";
import { notification } from "./notification.ts";

const BEL = "\u0007";
/** Milliseconds between two rings; what comes in between is in the window's title. */
const PAUSE = 5_000;

export class Notices {
  readonly #env: NodeJS.ProcessEnv;
  readonly #clock: Clock;
  readonly #write: (sequence: string) => void;
  #quietUntil = 0;
  #title = "";

  constructor(env: NodeJS.ProcessEnv, clock: Clock, write: (sequence: string) => void) {
    this.#env = env;
    this.#clock = clock;
    this.#write = write;
  }

  /** @param isFocused whether the terminal has the reader's eye: then the screen is enough */
  alert(who: string, text: string, isFocused: boolean): void {
    const now = this.#clock.now();
    if (isFocused || now < this.#quietUntil) return;
    this.#quietUntil = now + PAUSE;
    const words = cleanText(text.replaceAll("\n", " "));
    this.#write(BEL + notification(this.#env, cleanText(who), words));
  }

  /** Someone else may have given the window a title since. */
  forgetTitle(): void {
    this.#title = "";
  }

  /** Gives the window a title, unless it has it already (OSC 2). */
  title(text: string): void {
    if (text === this.#title) return;
    this.#title = text;
    this.#write(`\u001b]2;${cleanText(text)}\u001b\\`);
  }
}
