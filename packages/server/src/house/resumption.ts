// Coming back: a visitor whose connection broke keeps his place for a while.
import type { ReadMark } from "@tea-party/protocol";
import type { Answer } from "./command.ts";
import type { Telling } from "./hearing.ts";
import type { House } from "./house.ts";
import type { Place } from "./place.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Timer } from "./timer.ts";

/** The most lines of a room told on coming back; `more` says that history has the rest. */
const CATCH_UP_LIMIT = 500;

export interface ResumptionParts {
  readonly timer: Timer;
  /** A secret that can't be guessed. */
  readonly newToken: () => string;
}

export class Resumption {
  /** Milliseconds for which a lost visitor's name and rooms are kept; 0 keeps none. */
  readonly grace: number;
  readonly #house: House;
  readonly #parts: ResumptionParts;
  readonly #byToken = new Map<string, Session>();
  readonly #tokens = new Map<Session, string>();
  readonly #expiries = new Map<Session, () => void>();

  constructor(house: House, grace: number, parts: ResumptionParts) {
    this.#house = house;
    this.grace = grace;
    this.#parts = parts;
  }

  /** The secret by which a session is taken up again. */
  tokenOf(session: Session): string {
    const known = this.#tokens.get(session);
    if (known !== undefined) return known;
    const token = this.#parts.newToken();
    this.#byToken.set(token, session);
    this.#tokens.set(session, token);
    return token;
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
      this.#parts.timer(this.grace, () => {
        this.#expiries.delete(session);
        this.#house.depart(session);
      }),
    );
  }

  /** The session has ended: nobody can take it up any more. */
  forget(session: Session): void {
    this.#expiries.get(session)?.();
    this.#expiries.delete(session);
    const token = this.#tokens.get(session);
    this.#tokens.delete(session);
    if (token !== undefined) this.#byToken.delete(token);
  }

  /** Gives the connection that `newcomer` came by to the session that the token stands for. */
  async resume(newcomer: Session, token: string, marks: readonly ReadMark[]): Promise<Answer> {
    const session = this.#byToken.get(token);
    if (session === undefined || session === newcomer) return refuse("session-gone");
    this.#expiries.get(session)?.();
    this.#expiries.delete(session);
    this.#house.sessions.delete(newcomer);
    session.attach(newcomer);
    const missed: Telling[] = [];
    try {
      for (const place of session.memberships) {
        const mark = marks.find(({ room }) => room === place.name);
        if (mark !== undefined) missed.push(await missedIn(place, mark.id));
      }
    } finally {
      session.catchUp(missed);
      session.room.restate(session);
    }
    return undefined;
  }
}

async function missedIn(place: Place, after: number): Promise<Telling> {
  const page = await place.history({ after, limit: CATCH_UP_LIMIT, talkOnly: false });
  return { type: "caughtUp", room: place.name, lines: [...page.events], more: page.more };
}
