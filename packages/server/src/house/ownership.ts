// Which lines are a visitor's own: those said under a key of his. A name proves nothing, because
// whoever comes next may have it.
import type { Origin } from "../engines/own-lines.ts";
import type { Session } from "./session.ts";

export class Ownership {
  readonly #session: Session;
  /** For who has shown no key: nobody knows it but the house, and he once he asks. */
  readonly #key: string;
  /** What the house calls whoever has that key. */
  readonly #visit: string;
  /** What the house calls all whose key he had in this visit. */
  readonly #owners = new Set<string>();
  #origin: Origin;

  constructor(session: Session) {
    this.#session = session;
    const { resumption, newToken } = session.house;
    // A program whose session was gone when it came back has the token of that one, and with it
    // the lines: one of them that it sends again is known, also across a restart.
    this.#key = session.hearing.dialects.canResume ? resumption.tokenOf(session) : newToken();
    this.#visit = session.house.digest(this.#key);
    this.#owners.add(this.#visit);
    this.#origin = { owner: this.#visit };
  }

  /** Proves in a later visit that this one was his; undefined when he came with a key himself. */
  get key(): string | undefined {
    return this.#session.reader?.identity === undefined ? this.#key : undefined;
  }

  /** Whose lines he may have: his who knows one of these keys. */
  get owners(): readonly string[] {
    return [...this.#owners.add(this.origin.owner)];
  }

  /** Whose words it is that he says now. */
  get origin(): Origin {
    const owner = this.#session.reader?.identity ?? this.#visit;
    if (owner !== this.#origin.owner) {
      this.#owners.add(owner);
      this.#origin = { owner };
    }
    return this.#origin;
  }
}
