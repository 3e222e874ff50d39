// What happened in a place as one dialect says it: each fact is encoded once, whoever is told all
// of them and whoever a part.
import type { Dialect, RoomEvent } from "@tea-party/protocol";

export class Edition {
  readonly dialect: Dialect;
  readonly #events: readonly RoomEvent[];
  readonly #facts: Uint8Array[] = [];
  #whole: Uint8Array | undefined;
  /** All facts in a row, and where each of them begins. */
  #row: { readonly bytes: Uint8Array; readonly begins: readonly number[] } | undefined;

  /** @param events to which more may come, as long as only single facts are asked for */
  constructor(dialect: Dialect, events: readonly RoomEvent[]) {
    this.dialect = dialect;
    this.#events = events;
  }

  /** All of them. */
  get whole(): Uint8Array {
    this.#whole ??= this.dialect.encodeAll(this.#events);
    return this.#whole;
  }

  /** All of them but the first few. */
  allFrom(index: number): Uint8Array {
    this.#row ??= this.#inARow();
    const { bytes, begins } = this.#row;
    return index === 0 ? bytes : bytes.subarray(begins[index]);
  }

  /** One of them. */
  fact(index: number): Uint8Array {
    const known = this.#facts[index];
    if (known !== undefined) return known;
    const event = this.#events[index];
    const bytes = event === undefined ? NOTHING : this.dialect.encode(event);
    this.#facts[index] = bytes;
    return bytes;
  }

  #inARow() {
    const facts = this.#events.map((_, index) => this.fact(index));
    const bytes = new Uint8Array(facts.reduce((length, fact) => length + fact.length, 0));
    const begins: number[] = [];
    let end = 0;
    for (const fact of facts) {
      begins.push(end);
      bytes.set(fact, end);
      end += fact.length;
    }
    return { bytes, begins };
  }
}

const NOTHING = new Uint8Array(0);
