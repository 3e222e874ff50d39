// Gathers bytes that arrive in pieces, up to a limit.

const NOTHING = new Uint8Array(0);
const FIRST_CAPACITY = 256;

/** Room is doubled as it fills, so that a peer who sends single bytes costs no more than another. */
export class BoundedBytes {
  readonly #limit: number;
  #bytes: Uint8Array = NOTHING;
  #length = 0;
  #overflowed = false;

  /** @param limit the most bytes that are kept */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes gathered so far; 0 once more than the limit came. */
  get length(): number {
    return this.#length;
  }

  /** Whether more than the limit came since the last `clear`. From then on nothing is kept. */
  get overflowed(): boolean {
    return this.#overflowed;
  }

  /** Copies a piece behind the others, or lets go of everything if that would pass the limit. */
  add(piece: Uint8Array): void {
    if (this.#overflowed) return;
    const length = this.#length + piece.length;
    if (length > this.#limit) {
      this.clear();
      this.#overflowed = true;
      return;
    }
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(FIRST_CAPACITY, this.#bytes.length * 2, length));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = length;
  }

  /** Hands over what was gathered, the caller's to keep, and starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.clear();
    return taken;
  }

  /** Lets go of what was gathered, and starts anew. */
  clear(): void {
    this.#bytes = NOTHING;
    this.#length = 0;
    this.#overflowed = false;
  }
}
