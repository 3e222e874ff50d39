// What one peer sends, handed on no faster than it may come. While it has to wait its socket is
// not read, so that TCP holds the peer back and memory stays bounded.
import { judgeFirstBytes, type Stranger } from "./first-bytes.ts";
import { countLines } from "./line-count.ts";
import type { Pacer, Waiting } from "./pacer.ts";
import { type BucketSize, TokenBucket } from "./token-bucket.ts";

export interface IntakeOwner {
  /** Bytes to act on. */
  read(bytes: Uint8Array): void;
  /** Who speaks is neither a person nor a program of ours. Nothing of it has been read. */
  turnAway(stranger: Stranger): void;
  pauseReading(): void;
  resumeReading(): void;
}

/** What all connections share. */
export interface IntakeParts {
  /** The lines that may pass; undefined when there is no limit. */
  readonly flood: BucketSize | undefined;
  readonly pacer: Pacer;
  /** Milliseconds that never go backwards. */
  readonly now: () => number;
}

/** Why nothing is read: the house is busy with earlier lines, or the peer reads no answers. */
export type PauseReason = "busy" | "behind" | "flooding";

const BITS: Readonly<Record<PauseReason, number>> = { busy: 1, behind: 2, flooding: 4 };

/** Lines handed on in one go, so that a pause asked for in their midst comes soon enough. */
const LINES_AT_ONCE = 64;

const NOTHING = new Uint8Array(0);

export class Intake implements Waiting {
  readonly #owner: IntakeOwner;
  readonly #parts: IntakeParts;
  readonly #bucket: TokenBucket | undefined;
  /** The first bytes, until it is clear who speaks. */
  #first: Uint8Array | undefined = NOTHING;
  /** What came and has to wait. */
  #held: Uint8Array = NOTHING;
  #reasons = 0;

  constructor(owner: IntakeOwner, parts: IntakeParts) {
    this.#owner = owner;
    this.#parts = parts;
    this.#bucket = parts.flood && new TokenBucket(parts.flood);
  }

  /** Bytes from the socket. */
  receive(chunk: Uint8Array): void {
    if (this.#first === undefined) {
      this.#take(chunk);
      return;
    }
    const bytes = joined(this.#first, chunk);
    const judgement = judgeFirstBytes(bytes);
    this.#first = judgement === "undecided" ? bytes : undefined;
    if (judgement === "visitor") this.#take(bytes);
    else if (judgement !== "undecided") this.#owner.turnAway(judgement);
  }

  pause(reason: PauseReason): void {
    if (this.#reasons === 0) this.#owner.pauseReading();
    this.#reasons |= BITS[reason];
  }

  resume(reason: PauseReason): void {
    if ((this.#reasons & BITS[reason]) === 0) return;
    this.#reasons &= ~BITS[reason];
    if (this.#reasons !== 0) return;
    const held = this.#held;
    this.#held = NOTHING;
    this.#take(held);
    if (this.#reasons === 0) this.#owner.resumeReading();
  }

  /** From the pacer. */
  proceed(): boolean {
    if (this.#available() > 0) this.resume("flooding");
    return (this.#reasons & BITS.flooding) !== 0;
  }

  /** What is held will not be read any more. */
  close(): void {
    this.#held = NOTHING;
    this.#parts.pacer.forget(this);
  }

  #take(bytes: Uint8Array): void {
    let rest = bytes;
    while (rest.length > 0 && this.#reasons === 0) {
      const available = this.#available();
      if (available < 1) {
        this.pause("flooding");
        this.#parts.pacer.hold(this);
        break;
      }
      const { length, lines } = countLines(rest, Math.min(available, LINES_AT_ONCE));
      this.#bucket?.take(lines, this.#parts.now());
      // Most of what comes is short, and then it is not worth the making of two views on it.
      const isAll = length === rest.length;
      this.#owner.read(isAll ? rest : rest.subarray(0, length));
      rest = isAll ? NOTHING : rest.subarray(length);
    }
    // A chunk may still come after a pause: what is held stays in order.
    if (rest.length > 0) this.#held = joined(this.#held, rest);
  }

  #available(): number {
    return this.#bucket?.available(this.#parts.now()) ?? Number.POSITIVE_INFINITY;
  }
}

function joined(former: Uint8Array, latter: Uint8Array): Uint8Array {
  return former.length === 0 ? latter : Buffer.concat([former, latter]);
}
