// A clock that stands still until a test moves it.
import type { Clock } from "../core/clock.ts";

interface Alarm {
  at: number;
  readonly callback: () => void;
}

export class HeldClock implements Clock {
  #now: number;
  readonly #alarms = new Set<Alarm>();

  /** @param start milliseconds since 1970 */
  constructor(start = Date.UTC(2026, 10, 23, 9, 0)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, callback };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#alarms.size;
  }

  /** The machine sleeps: time goes by, and timers stand still. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    for (const alarm of this.#alarms) alarm.at += milliseconds;
  }

  /** Moves on, and rings what is due on the way, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#alarms.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.callback();
    }
    this.#now = end;
  }
}
