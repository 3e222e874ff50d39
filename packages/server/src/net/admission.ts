// Who may come in: as many at one time, from one address and in one second as the limits say.
import { subscriberOf } from "./address.ts";
import { type Dismissal, refusedEntry } from "./dismissals.ts";
import type { NetLimits } from "./limits.ts";
import { TokenBucket } from "./token-bucket.ts";

type AdmissionLimits = Pick<
  NetLimits,
  "maxConnections" | "maxPerAddress" | "maxNewcomers" | "connectRate"
>;

/** Milliseconds between two counts of who has logged in: a flood must not have everyone counted for each. */
const RECOUNT = 10;

export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #countLoggedIn: () => number;
  readonly #rate: TokenBucket | undefined;
  readonly #perSubscriber = new Map<string, number>();
  #admitted = 0;
  /** Those who were logged in when they were counted last, less those who have left since. */
  #loggedInAtLeast = 0;
  #countedAt = Number.NEGATIVE_INFINITY;

  /** @param countLoggedIn how many of the admitted have logged in; it may take a while */
  constructor(limits: AdmissionLimits, countLoggedIn: () => number) {
    this.#limits = limits;
    this.#countLoggedIn = countLoggedIn;
    const { connectRate } = limits;
    if (connectRate > 0) {
      this.#rate = new TokenBucket({ burst: connectRate, interval: 1000 / connectRate });
    }
  }

  /**
   * Counts a newcomer, or says why not. Whoever is admitted must be released in the end.
   * @param now milliseconds that never go backwards
   */
  admit(address: string, now: number): Dismissal | undefined {
    const { maxConnections, maxPerAddress } = this.#limits;
    if (maxConnections > 0 && this.#admitted >= maxConnections) return refusedEntry.full;
    const subscriber = subscriberOf(address);
    const others = subscriber === undefined ? 0 : (this.#perSubscriber.get(subscriber) ?? 0);
    if (maxPerAddress > 0 && others >= maxPerAddress) return refusedEntry.address;
    if (!this.#hasRoomForNewcomer(now)) return refusedEntry.newcomers;
    if (this.#rate !== undefined && this.#rate.available(now) < 1) return refusedEntry.rate;
    this.#rate?.take(1, now);
    this.#admitted++;
    if (subscriber !== undefined) this.#perSubscriber.set(subscriber, others + 1);
    return undefined;
  }

  /** An admitted connection is gone. */
  release(address: string): void {
    this.#admitted--;
    if (this.#loggedInAtLeast > 0) this.#loggedInAtLeast--;
    const subscriber = subscriberOf(address);
    if (subscriber === undefined) return;
    const left = (this.#perSubscriber.get(subscriber) ?? 1) - 1;
    if (left === 0) this.#perSubscriber.delete(subscriber);
    else this.#perSubscriber.set(subscriber, left);
  }

  /** Logins are not followed: they are counted when the limit seems to be reached. */
  #hasRoomForNewcomer(now: number): boolean {
    const { maxNewcomers } = this.#limits;
    if (maxNewcomers === 0 || this.#admitted - this.#loggedInAtLeast < maxNewcomers) return true;
    if (now - this.#countedAt < RECOUNT) return false;
    this.#countedAt = now;
    this.#loggedInAtLeast = this.#countLoggedIn();
    return this.#admitted - this.#loggedInAtLeast < maxNewcomers;
  }
}
