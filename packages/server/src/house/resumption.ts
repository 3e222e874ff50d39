// Coming back: a visitor whose connection broke keeps his place for a while.
import type { ReadMark, TeaEvent } from "@tea-party/protocol";
import type { Answer } from "./command.ts";
import type { House } from "./house.ts";
import type { Place } from "./place.ts";
import { PERSON_MARK } from "./private-words.ts";
import { refuse } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Timer } from "./timer.ts";

/** The most lines of a room told on coming back; `more` says that history has the rest. */
const CATCH_UP_LIMIT = 500;

/** The most tokens of one session that are known: each takeover adds one. */
const TOKEN_LIMIT = 20;

const WENT_ON = "You went on with another device.";

/** Characters of a token that nobody guesses; ours have more. */
const TOKEN_LENGTH = 32;

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
  /** The tokens of each session, the one that counts last. */
  readonly #tokens = new Map<Session, string[]>();
  readonly #expiries = new Map<Session, () => void>();
  /** What those came with who found their session gone. */
  readonly #formerTokens = new WeakMap<Session, string>();
  /** By which connection each came back last. */
  readonly #newcomers = new WeakMap<Session, Session>();

  constructor(house: House, grace: number, parts: ResumptionParts) {
    this.#house = house;
    this.grace = grace;
    this.#parts = parts;
  }

  /** The secret by which a session is taken up again. */
  tokenOf(session: Session): string {
    const known = this.#tokens.get(session)?.at(-1);
    if (known !== undefined) return known;
    const former = this.#formerTokens.get(session);
    // His connection may break again before he hears of another: then he still has this one.
    const isFree = former !== undefined && !this.#byToken.has(former);
    return this.#giveToken(session, isFree ? former : this.#parts.newToken());
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
    for (const token of this.#tokens.get(session) ?? []) this.#byToken.delete(token);
    this.#tokens.delete(session);
  }

  /** Gives the connection that `newcomer` came by to the session that the token stands for. */
  async resume(newcomer: Session, token: string, marks: readonly ReadMark[]): Promise<Answer> {
    const session = this.#byToken.get(token);
    if (session === undefined && token.length >= TOKEN_LENGTH) {
      this.#formerTokens.set(newcomer, token);
    }
    if (session === undefined || session === newcomer) return refuse("session-gone");
    // A device that wakes up must not take the visit away from where he is now.
    if (token !== this.tokenOf(session)) return refuse("session-elsewhere");
    await this.#goOn(session, newcomer, () => this.#missedBy(session, marks));
    return undefined;
  }

  /** Whether he came with a token, and found his session gone: nobody may be sitting there. */
  hasFoundGone(newcomer: Session): boolean {
    return this.#formerTokens.has(newcomer);
  }

  /**
   * The same for a session of the same person, who comes with another device. He is told the
   * private words that he has read on none; what rooms said, he can read in their history.
   */
  takeOver(session: Session, newcomer: Session): Promise<void> {
    this.#giveToken(session, this.#parts.newToken());
    const readOf = (name: string) => session.reader?.marks.of(PERSON_MARK + name) ?? 0;
    return this.#goOn(session, newcomer, () => wordsBehind(session, readOf));
  }

  #giveToken(session: Session, token: string): string {
    const tokens = [...(this.#tokens.get(session) ?? []), token];
    const surplus = tokens.length > TOKEN_LIMIT ? tokens.shift() : undefined;
    if (surplus !== undefined) this.#byToken.delete(surplus);
    this.#byToken.set(token, session);
    this.#tokens.set(session, tokens);
    return token;
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
        session.catchUp(missed);
        session.room.restate(session);
      }
    }
  }

  /**
   * What was told by now and came after his marks. What comes from now on waits for him already,
   * so how far to read is settled before anything is waited for.
   */
  async #missedBy(session: Session, marks: readonly ReadMark[]): Promise<TeaEvent[]> {
    const reading: Promise<readonly TeaEvent[]>[] = [];
    const time = this.#house.clock();
    for (const place of session.memberships) {
      const mark = marks.find(({ room }) => room === place.name);
      if (mark !== undefined) reading.push(missedIn(place, mark.id, time));
    }
    const words = marks.find(({ room }) => room === PERSON_MARK);
    if (words !== undefined) reading.push(wordsBehind(session, () => words.id));
    return (await Promise.all(reading)).flat();
  }
}

/** The private words behind a mark of each partner, in place of those that were kept for him. */
function wordsBehind(
  session: Session,
  mark: (partner: string) => number,
): Promise<readonly TeaEvent[]> {
  const { privateWords } = session;
  const told = privateWords.toldBetween(mark, privateWords.newestTold);
  told.then(
    () => session.forgetMissedWords(),
    () => {},
  );
  return told;
}

async function missedIn(place: Place, after: number, time: number): Promise<TeaEvent[]> {
  const before = place.newestId + 1;
  const page = await place.history({ after, before, limit: CATCH_UP_LIMIT, talkOnly: false });
  const lines = [...page.events];
  const told = { time, room: place.name, lines, more: page.more };
  return [{ type: "caughtUp", ...told, ...(page.isOldest && { oldest: true }) }];
}
