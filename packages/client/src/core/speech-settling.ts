// Finds out how a server speaks, by what it does within a time and by what it does not.
import type { Clock } from "./clock.ts";

/** `tea`: in facts; `lines`: in GMCP, but not in facts; `text`: it knows nothing of GMCP. */
export type SettledSpeech = "tea" | "lines" | "text";

/** Milliseconds in which a server offers GMCP, and once we agreed states a fact; two round trips more. */
const SPEECH_LIMIT = 1_500;
/** The same for a server that has stated facts before, and will again. */
const KNOWN_SPEECH_LIMIT = 15_000;

export class SpeechSettling {
  readonly #clock: Clock;
  readonly #isKnown: boolean;
  readonly #settled: (speech: SettledSpeech) => void;
  readonly #dialledAt: number;
  /** Milliseconds that we wait. */
  #limit = SPEECH_LIMIT;
  #cancelTimer: () => void = () => {};
  #speaksGmcp = false;
  #statesFacts = false;

  /**
   * To be made when the server is dialled.
   * @param isKnown whether the server has stated facts before
   * @param settled is told, and again when a fact comes after all
   */
  constructor(clock: Clock, isKnown: boolean, settled: (speech: SettledSpeech) => void) {
    this.#clock = clock;
    this.#isKnown = isKnown;
    this.#settled = settled;
    this.#dialledAt = clock.now();
  }

  /** Whether it has stated a fact: then nothing that it prints is for the reader. */
  get statesFacts(): boolean {
    return this.#statesFacts;
  }

  connected(): void {
    // A server that is far away takes long for everything.
    this.#limit = this.#isKnown
      ? KNOWN_SPEECH_LIMIT
      : SPEECH_LIMIT + 2 * (this.#clock.now() - this.#dialledAt);
    this.#wait();
  }

  gmcpAgreed(): void {
    this.#speaksGmcp = true;
    this.#wait();
  }

  factCame(): void {
    if (this.#statesFacts) return;
    this.#statesFacts = true;
    this.stop();
    this.#settled("tea");
  }

  /** Waits for nothing any more. */
  stop(): void {
    this.#cancelTimer();
  }

  #wait(): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(this.#limit, () =>
      this.#settled(this.#speaksGmcp ? "lines" : "text"),
    );
  }
}
