// What has come and was not looked at yet: a test waits for the next of it, never for time.

/**
 * Milliseconds after which what is expected is taken not to come: less than a test may take, so
 * that it is this that fails, and says what came instead.
 */
const PATIENCE = 15_000;

/** A queue with one reader. */
export class Arrivals<Item> {
  readonly #waiting: Item[] = [];
  #hasEnded = false;
  #wake: () => void = () => {};

  put(item: Item): void {
    this.#waiting.push(item);
    this.#wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /**
   * The next item, or undefined when there is none any more.
   * @throws Error when neither comes in time
   */
  async next(): Promise<Item | undefined> {
    if (this.#waiting.length === 0 && !this.#hasEnded) await this.#news();
    return this.#waiting.shift();
  }

  #news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("nothing came")), PATIENCE);
      this.#wake = () => {
        clearTimeout(late);
        this.#wake = () => {};
        resolve();
      };
    });
  }
}
