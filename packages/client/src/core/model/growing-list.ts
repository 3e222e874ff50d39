// An immutable list that is cheap to append to, however long it is.

/**
 * Snapshots share one array, and each looks at as much of it as there was at its time. Only
 * behind the newest is there room that no other has taken; appending to an older one copies.
 */
export class GrowingList<Item> {
  readonly length: number;
  readonly #items: Item[];

  /** @param items belong to the list from now on */
  constructor(items: Item[]) {
    this.#items = items;
    this.length = items.length;
  }

  at(index: number): Item | undefined {
    return index >= 0 && index < this.length ? this.#items[index] : undefined;
  }

  append(item: Item): GrowingList<Item> {
    const isNewest = this.#items.length === this.length;
    const items = isNewest ? this.#items : this.#items.slice(0, this.length);
    items.push(item);
    return new GrowingList(items);
  }

  /** The items as they are, without a copy where no snapshot has appended since. */
  get items(): readonly Item[] {
    return this.#items.length === this.length ? this.#items : this.#items.slice(0, this.length);
  }
}
