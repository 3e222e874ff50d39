// How much may pass: so much at once, and then at an even rate.

export interface BucketSize {
  /** What may pass at once. */
  readonly burst: number;
  /** Milliseconds after which one more may pass. */
  readonly interval: number;
}

/** The generic cell rate algorithm (ITU-T I.371): a bucket that is one number and needs no timer. */
export class TokenBucket {
  readonly #size: BucketSize;
  /** When the bucket will be full again. */
  #fullAt = 0;

  constructor(size: BucketSize) {
    this.#size = size;
  }

  /** How many may pass at a time in milliseconds. */
  available(now: number): number {
    const { burst, interval } = this.#size;
    // The times are fractions: a whole token must not be lost to their rounding.
    return Math.floor(burst - Math.max(0, this.#fullAt - now) / interval + 1e-9);
  }

  /** Lets some pass, which may be more than there are: then the next wait for longer. */
  take(count: number, now: number): void {
    this.#fullAt = Math.max(this.#fullAt, now) + count * this.#size.interval;
  }
}
