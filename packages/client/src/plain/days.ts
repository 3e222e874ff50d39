// Says which day it was, where what is told next is of another than what was told before.
import { dayName, isSameDay } from "../core/clock-time.ts";
import type { Told } from "./told.ts";

export class Days {
  #day: number;

  /** @param now milliseconds since 1970: today goes without saying */
  constructor(now: number) {
    this.#day = now;
  }

  /** The lines, each new day in front of its first. */
  texts(lines: readonly Told[]): readonly string[] {
    return lines.flatMap(({ text, time }) => {
      if (time === undefined || isSameDay(time, this.#day)) return [text];
      this.#day = time;
      return [dayName(time), text];
    });
  }
}
