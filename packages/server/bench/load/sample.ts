// What is counted for all by listening to a few: lines, and how late they were.
import type { Member } from "./member.ts";
import { findStamp, readStamp, STAMP_LENGTH } from "./stamp.ts";

export class Sample {
  /** Milliseconds from the instant a line was due to its arrival, of each line heard. */
  #delays: number[] = [];
  #lines = 0;
  readonly #members: readonly Member[];

  /** @param listeners how many, spread over the order of joining: that is the order of being served */
  constructor(crowd: readonly Member[], listeners: number) {
    const count = Math.min(listeners, crowd.length);
    this.#members = Array.from(
      { length: count },
      (_, index) => crowd[Math.floor(((index + 0.5) * crowd.length) / count)] as Member,
    );
  }

  /** Listens, in addition to what a member's ear does already. */
  listen(): void {
    for (const member of this.#members) {
      const before = member.ear;
      let cut: Buffer | undefined;
      member.ear = (bytes, length) => {
        before(bytes, length);
        const heard = bytes.subarray(0, length);
        cut = this.#read(cut === undefined ? heard : Buffer.concat([cut, heard]));
      };
    }
  }

  get lines(): number {
    return this.#lines;
  }

  get bytes(): number {
    return this.#members.reduce((sum, member) => sum + member.bytesHeard, 0);
  }

  /** The delays since the last time, in order of size. */
  takeDelays(): Float64Array {
    const delays = Float64Array.from(this.#delays).sort();
    this.#delays = [];
    return delays;
  }

  /** @returns what belongs to a stamp whose end has not come yet */
  #read(heard: Buffer): Buffer | undefined {
    const now = performance.now();
    for (let at = findStamp(heard, 0); at >= 0; at = findStamp(heard, at + STAMP_LENGTH)) {
      if (at + STAMP_LENGTH > heard.length) return Buffer.from(heard.subarray(at));
      this.#lines++;
      this.#delays.push(now - readStamp(heard, at));
    }
    return undefined;
  }
}
