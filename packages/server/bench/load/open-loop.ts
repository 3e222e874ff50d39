// Talk at a rate: lines fall due at random instants, whether or not the earlier ones came back.
import type { Chance } from "./chance.ts";
import type { Member } from "./member.ts";
import { stampedText } from "./stamp.ts";
import type { Tongue } from "./tongue.ts";

export class OpenLoop {
  readonly #speakers: readonly Member[];
  readonly #tongue: Tongue;
  readonly #linesPerSecond: number;
  readonly #chance: Chance;
  #nextDue = 0;
  #nextSpeaker = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(speakers: readonly Member[], tongue: Tongue, linesPerSecond: number, chance: Chance) {
    this.#speakers = speakers;
    this.#tongue = tongue;
    this.#linesPerSecond = linesPerSecond;
    this.#chance = chance;
  }

  start(): void {
    this.#nextDue = performance.now() + this.#gap();
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const left = Math.max(0, this.#nextDue - performance.now());
    this.#timer = setTimeout(() => this.#sayWhatIsDue(), left);
  }

  /** A timer is late by up to a millisecond or two; the stamp is not, so that counts as delay. */
  #sayWhatIsDue(): void {
    const now = performance.now();
    for (; this.#nextDue <= now; this.#nextDue += this.#gap()) {
      const speaker = this.#speakers[this.#nextSpeaker++ % this.#speakers.length];
      speaker?.socket.write(this.#tongue.say(stampedText(this.#nextDue)));
    }
    this.#wait();
  }

  /** Milliseconds between two lines of a Poisson process. */
  #gap(): number {
    return (-Math.log(1 - this.#chance()) * 1000) / this.#linesPerSecond;
  }
}
