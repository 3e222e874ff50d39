// What a visitor sent and the house has not got to yet. One thing at a time, in order.

/** How many may wait before the connection is asked for no more. */
const WAITING_LIMIT = 64;

export interface InboxOwner<Item> {
  /** Works on one item; a promise holds the next one back. Never throws or rejects. */
  take(item: Item): Promise<void> | undefined;
  pauseInput(): void;
  resumeInput(): void;
  /** Whether more waits behind what is being worked on. */
  answersFollow(doFollow: boolean): void;
}

export class Inbox<Item> {
  readonly #owner: InboxOwner<Item>;
  #waiting: Item[] | undefined;
  #whenIdle: (() => void)[] | undefined;
  #isPaused = false;

  constructor(owner: InboxOwner<Item>) {
    this.#owner = owner;
  }

  /** Takes out what would come next, if it is wanted out of its turn. */
  takeNext<Wanted extends Item>(isWanted: (item: Item) => item is Wanted): Wanted | undefined {
    const next = this.#waiting?.[0];
    if (next === undefined || !isWanted(next)) return undefined;
    this.#next();
    return next;
  }

  put(item: Item): void {
    if (this.#waiting === undefined) {
      const work = this.#owner.take(item);
      if (work !== undefined) this.#continueAfter(work);
      return;
    }
    this.#waiting.push(item);
    if (this.#waiting.length === 1) this.#owner.answersFollow(true);
    if (this.#waiting.length >= WAITING_LIMIT && !this.#isPaused) {
      this.#isPaused = true;
      this.#owner.pauseInput();
    }
  }

  /** Runs this once nothing is being worked on and nothing waits: at once if that is so. */
  whenIdle(run: () => void): void {
    if (this.#waiting === undefined) {
      run();
      return;
    }
    this.#whenIdle ??= [];
    this.#whenIdle.push(run);
  }

  async #continueAfter(work: Promise<void>): Promise<void> {
    const waiting: Item[] = [];
    this.#waiting = waiting;
    await work;
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      await this.#owner.take(item);
      if (this.#isPaused && waiting.length === 0) {
        this.#isPaused = false;
        this.#owner.resumeInput();
      }
    }
    this.#waiting = undefined;
    const due = this.#whenIdle ?? [];
    this.#whenIdle = undefined;
    for (const run of due) run();
  }

  #next(): Item | undefined {
    const item = this.#waiting?.shift();
    if (item !== undefined && this.#waiting?.length === 0) this.#owner.answersFollow(false);
    return item;
  }
}
