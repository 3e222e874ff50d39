// Wrong passwords, by whom they came from. A guesser who opens many connections, or a new one for
// each guess, is no faster than one who has a single connection.
import { subscriberOf } from "./address.ts";
import { TokenBucket } from "./token-bucket.ts";

/** Wrong passwords of one connection until it is closed. */
export const PASSWORD_TRIES = 3;

export class WrongPasswords {
  readonly #perMinute: number;
  readonly #bySubscriber = new Map<string, TokenBucket>();

  /** @param perMinute those of one address, at once and then in a minute; 0 for no limit */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Another came from there. @param now milliseconds that never go backwards */
  add(address: string, now: number): void {
    const subscriber = subscriberOf(address);
    if (this.#perMinute === 0 || subscriber === undefined) return;
    let bucket = this.#bySubscriber.get(subscriber);
    if (bucket === undefined) {
      bucket = new TokenBucket({ burst: this.#perMinute, interval: 60_000 / this.#perMinute });
      this.#bySubscriber.set(subscriber, bucket);
    }
    bucket.take(1, now);
  }

  /** Whether there were so many from there that another would be too much. */
  areTooMany(address: string, now: number): boolean {
    const subscriber = subscriberOf(address);
    const bucket = subscriber === undefined ? undefined : this.#bySubscriber.get(subscriber);
    return bucket !== undefined && bucket.available(now) < 1;
  }

  /** Lets go of those whose guesses are long ago. */
  forget(now: number): void {
    for (const [subscriber, bucket] of this.#bySubscriber) {
      if (bucket.available(now) === this.#perMinute) this.#bySubscriber.delete(subscriber);
    }
  }
}
