// With whom one visitor exchanged private words, by keys that stand for the sessions.

/** People whose words with one visitor can be found: those of the longest ago are let go. */
const LIMIT = 500;

export class Partners {
  /** The name that each had, the latest one last. */
  readonly #names = new Map<string, string>();

  /** All keys, with the names as they were last written. */
  get all(): ReadonlyMap<string, string> {
    return this.#names;
  }

  meet(key: string, name: string): void {
    this.#names.delete(key);
    this.#names.set(key, name);
    const [oldest] = this.#names.keys();
    if (this.#names.size > LIMIT && oldest !== undefined) this.#names.delete(oldest);
  }

  /** Stands for whoever of that name he exchanged words with last. */
  keyOf(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return [...this.#names].findLast(([, known]) => known.toLowerCase() === wanted)?.[0];
  }

  /** The name of who has that key, as it was last written. */
  nameOf(key: string): string | undefined {
    return this.#names.get(key);
  }
}
