// Talk without a pause: each speaker says his next line when enough lines have come back.
import type { Member } from "./member.ts";
import { stampedText } from "./stamp.ts";
import type { Tongue } from "./tongue.ts";

/** Members who speak, at most. */
const SPEAKERS = 100;
/** Lines on their way at one time, of all speakers together. */
const IN_FLIGHT = 100;

/**
 * Everyone hears every line, so a speaker need not find his own among them: of n speakers each may
 * have said one line for every n heard, and his share of those in flight.
 */
export class ClosedLoop {
  readonly #speakers: readonly Member[];
  readonly #tongue: Tongue;
  readonly #text = stampedText(0);
  /** So many lines as one piece of bytes, made once. */
  readonly #lines = new Map<number, Buffer>();
  #isOver = false;

  constructor(crowd: readonly Member[], tongue: Tongue) {
    this.#speakers = crowd.slice(0, SPEAKERS);
    this.#tongue = tongue;
  }

  start(): void {
    const count = this.#speakers.length;
    const share = Math.ceil(IN_FLIGHT / count);
    for (const [index, speaker] of this.#speakers.entries()) {
      const lineLength = this.#tongue.deliveredLength(speaker.name, this.#text) ?? Number.NaN;
      const start = speaker.bytesHeard;
      let said = 0;
      const saySome = (): void => {
        const heard = Math.floor((speaker.bytesHeard - start) / lineLength);
        // The index keeps them from speaking all at once.
        const due = share + Math.floor((heard + index) / count) - said;
        if (due <= 0 || this.#isOver) return;
        said += due;
        speaker.socket.write(this.#linesOf(due));
      };
      speaker.ear = saySome;
      saySome();
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  #linesOf(count: number): Buffer {
    let lines = this.#lines.get(count);
    if (lines === undefined) {
      const line = this.#tongue.say(this.#text);
      lines = Buffer.concat(Array.from({ length: count }, () => line));
      this.#lines.set(count, lines);
    }
    return lines;
  }
}
