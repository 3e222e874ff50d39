// Everyone who was let in by whichever port, counted from there until his socket is gone.
import type { Socket } from "node:net";
import type { Journal } from "../house/journal.ts";
import { Admission } from "./admission.ts";
import { type Dismissal, refusedEntry } from "./dismissals.ts";
import type { NetLimits } from "./limits.ts";
import { RefusedEntries } from "./refused-entries.ts";
import { WrongPasswords } from "./wrong-passwords.ts";

export interface GuestsParts {
  readonly limits: NetLimits;
  readonly journal: Journal;
  /** Milliseconds that never go backwards. */
  readonly now: () => number;
  /** How many of them have logged in; it may take a while. */
  readonly countLoggedIn: () => number;
}

const GUEST = Symbol("guest");

/** Who is to be let go of when an admitted socket is gone. */
interface Guest {
  readonly guests: Guests;
  readonly address: string;
}

interface GuestSocket extends Socket {
  [GUEST]?: Guest;
}

export class Guests {
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #admission: Admission;
  readonly #wrongPasswords: WrongPasswords;
  readonly #refused = new RefusedEntries();
  readonly #sockets = new Set<Socket>();

  constructor({ limits, journal, now, countLoggedIn }: GuestsParts) {
    this.#journal = journal;
    this.#now = now;
    this.#admission = new Admission(limits, countLoggedIn);
    this.#wrongPasswords = new WrongPasswords(limits.wrongPasswords);
  }

  /** Counts a socket among them until it closes, or says why not. */
  admit(socket: GuestSocket, address: string): Dismissal | undefined {
    const now = this.#now();
    const refusal = this.#wrongPasswords.areTooMany(address, now)
      ? refusedEntry.passwords
      : this.#admission.admit(address, now);
    if (refusal !== undefined) {
      this.#refused.add(refusal.code, address);
      return refusal;
    }
    socket[GUEST] = { guests: this, address };
    this.#sockets.add(socket);
    socket.once("close", onGuestGone);
    return undefined;
  }

  /**
   * A wrong password came from there.
   * @returns whether it was one too many
   */
  noteWrongPassword(address: string): boolean {
    const now = this.#now();
    this.#wrongPasswords.add(address, now);
    return this.#wrongPasswords.areTooMany(address, now);
  }

  /** To be called once a second: notes who was not let in, and forgets guesses of long ago. */
  patrol(): void {
    this.#refused.noteIn(this.#journal);
    this.#wrongPasswords.forget(this.#now());
  }

  /** Closes every socket at once. */
  cutOff(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** @internal an admitted socket is gone */
  release(socket: Socket, address: string): void {
    this.#sockets.delete(socket);
    this.#admission.release(address);
  }
}

function onGuestGone(this: GuestSocket): void {
  const guest = this[GUEST];
  guest?.guests.release(this, guest.address);
}
