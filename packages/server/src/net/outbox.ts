// What is to be written to one socket, and what is left out when its reader can't keep up.
import type { Socket } from "node:net";
import type { Place } from "../house/place.ts";
import { sharedBuffer } from "./shared-buffer.ts";

export interface OutboxOwner {
  /** So much waits that no more should be asked of us until `caughtUp`. */
  fellBehind(): void;
  /** All that waited is on its way. @param missed the lines of each place that were left out */
  caughtUp(missed: ReadonlyMap<Place, number> | undefined): void;
}

/** Bytes joined for one write to a reader who is behind. The others stay shared until their turn. */
const BATCH = 65_536;

/**
 * How many times the send queue may wait in all. The talk of rooms stops at the queue; answers
 * and private words, which can't be read again later, may go on to this.
 */
const HARD_LIMIT = 4;

export class Outbox {
  readonly #socket: Socket;
  readonly #owner: OutboxOwner;
  /** Bytes that may wait before the talk of rooms is left out. */
  readonly #limit: number;
  /** What waits, where that is one piece: for most of a crowd it always is. */
  #lone: Uint8Array | undefined;
  /** What waits, where that is more. */
  #parts: Uint8Array[] | undefined;
  /** Where among the parts the first one stands that is not written yet. */
  #next = 0;
  #waiting = 0;
  #hasEnded = false;
  #missed: Map<Place, number> | undefined;
  /** Whether the socket will tell when it has taken what it was given last. */
  #isBehind = false;
  #taken: (() => void) | undefined;
  /** The second in which the socket was first seen to take nothing; 0 when it takes what it gets. */
  #stalledSince = 0;

  /** @param sendQueue bytes, 0 for no limit */
  constructor(socket: Socket, sendQueue: number, owner: OutboxOwner) {
    this.#socket = socket;
    this.#owner = owner;
    this.#limit = sendQueue === 0 ? Number.POSITIVE_INFINITY : sendQueue;
  }

  /** Whether more waits than any reader may leave waiting. */
  get isOverfull(): boolean {
    return this.#isBehind && this.#waiting > this.#limit * HARD_LIMIT;
  }

  /** Takes an answer or a private word. The bytes may be shared: they are never changed. */
  push(bytes: Uint8Array): void {
    if (this.#parts !== undefined) this.#parts.push(bytes);
    else if (this.#lone === undefined) this.#lone = bytes;
    else {
      this.#parts = [this.#lone, bytes];
      this.#lone = undefined;
    }
    this.#waiting += bytes.length;
    if (this.#isFull()) this.#owner.fellBehind();
  }

  /** Takes what a place has to say, or leaves it out. @param lines of its log */
  pushNews(bytes: Uint8Array, place: Place, lines: number): void {
    if (this.#missed === undefined && !this.#isFull()) {
      this.push(bytes);
      return;
    }
    this.#missed ??= new Map();
    this.#missed.set(place, (this.#missed.get(place) ?? 0) + lines);
  }

  /** Writes all of it, or as much as a socket may be given that has not taken the last of it. */
  flush(): void {
    if (this.#isBehind || this.#isEmpty || this.#hasEnded) return;
    if (this.#socket.writableLength === 0) {
      this.#stalledSince = 0;
      this.#socket.write(this.#take(Number.POSITIVE_INFINITY));
    } else this.#writeBatch();
  }

  /** Whether the socket has taken nothing for so many seconds. To be asked once a second. */
  hasStalled(second: number, timeout: number): boolean {
    if (this.#socket.writableLength === 0) this.#stalledSince = 0;
    else if (this.#stalledSince === 0) this.#stalledSince = second;
    return this.#stalledSince > 0 && second - this.#stalledSince >= timeout;
  }

  /** Forgets what has not been written yet. */
  clear(): void {
    this.#lone = undefined;
    this.#parts = undefined;
    this.#next = 0;
    this.#waiting = 0;
    this.#missed = undefined;
  }

  /** Writes what there is, and then the end. */
  end(): void {
    if (!this.#isEmpty && this.#socket.writable) {
      this.#socket.write(this.#take(Number.POSITIVE_INFINITY));
    }
    this.#hasEnded = true;
    this.#socket.end();
  }

  get #isEmpty(): boolean {
    return this.#lone === undefined && this.#parts === undefined;
  }

  #isFull(): boolean {
    return this.#isBehind && this.#waiting > this.#limit;
  }

  /** One write of which the socket tells when it is taken. Only who is behind needs a function. */
  #writeBatch(): void {
    this.#isBehind = true;
    this.#taken ??= () => this.#continue();
    this.#socket.write(this.#take(BATCH), this.#taken);
  }

  #continue(): void {
    this.#isBehind = false;
    this.#stalledSince = 0;
    if (!this.#socket.writable) return;
    if (!this.#isEmpty) {
      this.#writeBatch();
      return;
    }
    const missed = this.#missed;
    this.#missed = undefined;
    this.#owner.caughtUp(missed);
  }

  /** Up to so many bytes as one buffer, so that they cost one write. A lone part is not copied. */
  #take(most: number): Buffer {
    const lone = this.#lone;
    if (lone !== undefined) {
      this.#lone = undefined;
      this.#waiting = 0;
      return sharedBuffer(lone);
    }
    const parts = this.#parts ?? [];
    let length = 0;
    let end = this.#next;
    for (let part = parts[end]; part !== undefined; part = parts[++end]) {
      if (end > this.#next && length + part.length > most) break;
      length += part.length;
    }
    const taken = parts.slice(this.#next, end);
    this.#next = end;
    if (end === parts.length) {
      this.#parts = undefined;
      this.#next = 0;
    }
    this.#waiting -= length;
    const [only] = taken;
    return taken.length === 1 && only !== undefined
      ? sharedBuffer(only)
      : Buffer.concat(taken, length);
  }
}
