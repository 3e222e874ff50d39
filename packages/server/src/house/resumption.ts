// Coming back: a visitor whose connection broke keeps his place for a while.
import type { ReadMark, TeaEvent } from "@tea-party/protocol";
import type { Answer } from "./command.ts";
import type { House } from "./house.ts";
import { missedBy, wordsBehind } from "./missed.ts";
import { PERSON_MARK } from "./private-words.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Timer } from "./timer.ts";
import { Tokens } from "./tokens.ts";

const WENT_ON = "You went on with another device.";

export interface ResumptionParts {
  readonly timer: Timer;
  /** A secret that can't be guessed. */
  readonly newToken: () => string;
}

export class Resumption {
  /** Milliseconds for which a lost visitor's name and rooms are kept; 0 keeps none. */
  readonly grace: number;
  readonly #house: House;
  readonly #timer: Timer;
  readonly #tokens: Tokens;
  readonly #expiries = new Map<Session, () => void>();
  /** By which connection each came back last. */
  readonly #newcomers = new WeakMap<Session, Session>();

  constructor(house: House, grace: number, parts: ResumptionParts) {
    this.#house = house;
    this.grace = grace;
    this.#timer = parts.timer;
    this.#tokens = new Tokens(parts.newToken);
  }

  /** The secret by which a session is taken up again. */
  tokenOf(session: Session): string {
    return this.#tokens.of(session);
  }

  /** The connection of a session broke: it waits if it can be resumed, or else departs. */
  lose(session: Session): void {
    if (session.hasEnded) return;
    if (this.grace === 0 || !this.#tokens.has(session)) {
      this.#house.depart(session);
      return;
    }
    session.detach();
    this.#expiries.set(
      session,
      this.#timer(this.grace, () => {
        this.#expiries.delete(session);
        this.#house.depart(session);
      }),
    );
  }

  /** The session has ended: nobody can take it up any more. */
  forget(session: Session): void {
    this.#expiries.get(session)?.();
    this.#expiries.delete(session);
    this.#tokens.forget(session);
  }

  /** Gives the connection that `newcomer` came by to the session that the token stands for. */
  async resume(newcomer: Session, token: string, marks: readonly ReadMark[]): Promise<Answer> {
    const session = this.#tokens.find(token);
    if (session === undefined) this.#tokens.noteGone(newcomer, token);
    if (session === undefined || session === newcomer) return refuse("session-gone");
    // A device that wakes up must not take the visit away from where he is now.
    if (token !== this.tokenOf(session)) return refuse("session-elsewhere");
    await this.#goOn(session, newcomer, () => missedBy(session, marks));
    return undefined;
  }

  /** Whether he came with a token, and found his session gone: nobody may be sitting there. */
  hasFoundGone(newcomer: Session): boolean {
    return this.#tokens.hasFoundGone(newcomer);
  }

  /**
   * The same for a session of the same person, who comes with another device. He is told the
   * private words that he has read on none; what rooms said, he can read in their history.
   */
  takeOver(session: Session, newcomer: Session): Promise<void> {
    this.#tokens.renew(session);
    const readOf = (name: string) => session.reader?.marks.of(PERSON_MARK + name) ?? 0;
    return this.#goOn(session, newcomer, () => wordsBehind(session, readOf));
  }

  /** @param readMissed what to tell before anything else, once the connection is the session's */
  async #goOn(
    session: Session,
    newcomer: Session,
    readMissed: () => Promise<readonly TeaEvent[]>,
  ): Promise<void> {
    this.#expiries.get(session)?.();
    this.#expiries.delete(session);
    this.#house.sessions.delete(newcomer);
    this.#house.readers.leave(newcomer);
    this.#house.claims.drop(newcomer);
    this.#newcomers.set(session, newcomer);
    // Whoever is still there must not come back by itself and take it away again.
    session.tell({ type: "closed", code: "elsewhere", text: WENT_ON });
    session.attach(newcomer);
    let missed: readonly TeaEvent[] = [];
    try {
      missed = await readMissed();
    } finally {
      // He may have come by yet another connection meanwhile, which is told all of this.
      if (this.#newcomers.get(session) === newcomer) {
        session.hearing.catchUp(missed);
        session.room.restate(session);
      }
    }
  }
}
