// Holds the model, outside of any drawing, and tells who draws it when to look again.
import type { Clock } from "./clock.ts";
import type { Model } from "./model/model.ts";

/**
 * Milliseconds between two notices of what comes by itself: twenty pictures a second. More of a
 * room that is so loud nobody can read, and each takes time from the reader's keys.
 */
const NOTICE_INTERVAL = 50;

/** What a key in the draft changes: it is shown without anything else that waits for its picture. */
const DRAFT: ReadonlySet<string> = new Set<keyof Model>([
  "composers",
  "palette",
  "readMarks",
  "typedAt",
]);

export class Store {
  #model: Model;
  #shown: Model;
  #lastNotice = 0;
  #cancelNotice: (() => void) | undefined;
  #isHeld = false;
  /** Whether something is to be told of as soon as nothing is held back. */
  #isDue = false;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();

  constructor(model: Model, clock: Clock) {
    this.#model = model;
    this.#shown = model;
    this.#clock = clock;
  }

  get model(): Model {
    return this.#model;
  }

  /**
   * What belongs on the screen. What comes by itself is in it with the next notice of such; a key
   * in the draft moves nothing but the draft, so that its picture is written in no time.
   */
  get shown(): Model {
    return this.#shown;
  }

  /** Tells a listener of changes. @returns what stops it */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Takes the next model. What the reader did is shown at once; what came from outside is
   * gathered, since a busy room says more than anyone can see happen.
   */
  put(model: Model, from: "reader" | "outside"): void {
    const before = this.#model;
    if (model === before) return;
    this.#model = model;
    if (from === "reader") this.#showDeed(before);
    else if (this.#cancelNotice === undefined) {
      const wait = this.#lastNotice + NOTICE_INTERVAL - this.#clock.now();
      // A clock that was put back must not hold up what is said.
      const inTime = Math.min(Math.max(0, wait), NOTICE_INTERVAL);
      this.#cancelNotice = this.#clock.after(inTime, () => this.#comeDue());
    }
  }

  /** Holds back what comes by itself, as long as the last picture is still on its way. */
  hold(): void {
    this.#isHeld = true;
  }

  /** The last picture has come: what was held back since is told of as one. */
  release(): void {
    this.#isHeld = false;
    if (this.#isDue) this.#notify();
  }

  /** Takes back what was still to be told. */
  close(): void {
    this.#cancelNotice?.();
    this.#listeners.clear();
  }

  #comeDue(): void {
    if (this.#isHeld) this.#isDue = true;
    else this.#notify();
  }

  #showDeed(before: Model): void {
    const isUpToDate = this.#shown === before;
    if (isUpToDate || !isDraftAlone(before, this.#model)) this.#notify();
    else {
      const { composers, palette } = this.#model;
      this.#shown = { ...this.#shown, composers, palette };
      this.#tell();
    }
  }

  #notify(): void {
    this.#cancelNotice?.();
    this.#cancelNotice = undefined;
    this.#isDue = false;
    this.#lastNotice = this.#clock.now();
    this.#shown = this.#model;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether nothing differs but what a key in the draft changes. */
function isDraftAlone(before: Model, after: Model): boolean {
  return Object.entries(after).every(
    ([field, value]) => value === before[field as keyof Model] || DRAFT.has(field),
  );
}
