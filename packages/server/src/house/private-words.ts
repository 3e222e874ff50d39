// What one visitor and others tell each other in private: kept like talk, for the two alone.
//
// A name is no account, so words are not kept by name: whoever takes the name next must not read
// them. They belong to the session, and can be read for as long as it lasts.
import type { EventOf } from "@tea-party/protocol";
import type { Appended, LogPage, LogQuery } from "../engines/engine.ts";
import { Partners } from "./partners.ts";
import { asTold, inOrder, readBoth, restOf, withRoom } from "./private-pages.ts";
import type { Session } from "./session.ts";

/** What stands before a person's name, or before nobody's, where a room's could stand. */
export const PERSON_MARK = "@";

/** The most words told again to who comes back. */
const CATCH_UP_LIMIT = 500;

/** A log, and the room as which the reader knows it. */
export interface PrivateLog {
  readonly log: string;
  readonly room: string;
}

export class PrivateWords {
  readonly #session: Session;
  /** Stands for the session in the log's names of rooms. Nobody is ever told it. */
  readonly #key: string;
  readonly #partners = new Partners();
  #newestTold = 0;

  constructor(session: Session) {
    this.#session = session;
    this.#key = session.house.newToken();
  }

  /** The newest word that he was told, or that waits for his connection; 0 before the first. */
  get newestTold(): number {
    return this.#newestTold;
  }

  /**
   * Keeps a word, then tells it to whom it is for.
   * @throws when it could not be kept; then he is not told
   */
  async tell(listener: Session, text: string, line: string | undefined): Promise<Appended> {
    const who = this.#session.name?.text ?? "";
    const theirs = listener.privateWords;
    this.#meet(theirs.#key, listener.name?.text ?? "");
    theirs.#meet(this.#key, who);
    const room = logOf(this.#key, theirs.#key);
    const { log } = this.#session.house.engine;
    const origin = { ...this.#session.ownership.origin, to: listener.name?.text };
    const appended = await log.append({ type: "said", room, who, text, line }, origin);
    if (appended.isNew) theirs.#hear(appended.event.id, listener, { from: who, text });
    return appended;
  }

  /** Both logs, his and the other's, with whoever of that name he spoke with last, or with all. */
  logs(name?: string): PrivateLog[] {
    const wanted =
      name === undefined ? [...this.#partners.all.keys()] : [this.#partners.keyOf(name)];
    return wanted.flatMap((key) => {
      if (key === undefined) return [];
      const room = `${PERSON_MARK}${this.#partners.nameOf(key)}`;
      return [logOf(this.#key, key), logOf(key, this.#key)].map((log) => ({ log, room }));
    });
  }

  /** The name, as it was last written, of someone he exchanged words with. */
  partner(name: string): string | undefined {
    const key = this.#partners.keyOf(name);
    return key === undefined ? undefined : this.#partners.nameOf(key);
  }

  /**
   * A part of what was said between him and the person of that name whom he spoke with last, as
   * lines of the room `@name`.
   * @returns undefined when there is none
   */
  async read(
    name: string,
    part: Omit<LogQuery, "room">,
  ): Promise<(LogPage & { readonly room: string }) | undefined> {
    const key = this.#partners.keyOf(name);
    if (key === undefined) return undefined;
    const room = `${PERSON_MARK}${this.#partners.nameOf(key)}`;
    const logs = [logOf(this.#key, key), logOf(key, this.#key)] as const;
    return { room, ...withRoom(await readBoth(this.#session.house.engine.log, logs, part), room) };
  }

  /**
   * What he was told up to a word, and what of it is gone, oldest first; then from whom there is
   * more than is told at once.
   * @param after of each partner's words only those behind this id
   */
  async toldBetween(
    after: (partner: string) => number,
    upTo: number,
  ): Promise<EventOf<"told" | "erased" | "caughtUp">[]> {
    const part = { before: upTo + 1, limit: CATCH_UP_LIMIT, talkOnly: false };
    const { engine, clock } = this.#session.house;
    const pages = await Promise.all(
      Array.from(this.#partners.all, async ([key, name]) => {
        const room = logOf(key, this.#key);
        const page = await engine.log.read({ ...part, after: after(name), room });
        return withRoom(page, `${PERSON_MARK}${name}`);
      }),
    );
    const words = inOrder(pages).slice(0, CATCH_UP_LIMIT);
    return [...words.flatMap(asTold), ...restOf(pages, words, clock())];
  }

  /** Some of the words between him and the person of that key are gone. */
  erased(key: string, { id, lines }: EventOf<"erased">): void {
    const name = this.#partners.nameOf(key);
    if (name === undefined) return;
    this.#newestTold = Math.max(this.#newestTold, id);
    this.#session.hearing.forgetMissed(lines);
    this.#session.tell({ type: "erased", id, room: `${PERSON_MARK}${name}`, lines });
  }

  /** Nobody will read or be told any more by this session. */
  close(): void {
    this.#session.house.privateLogs.close(this.#key);
  }

  #hear(id: number, listener: Session, word: { from: string; text: string }): void {
    this.#newestTold = id;
    listener.tell({ type: "told", id, ...word });
  }

  #meet(key: string, name: string): void {
    this.#session.house.privateLogs.open(this.#key, this);
    this.#partners.meet(key, name);
  }
}

/** No chat room can have this name: it begins with the mark and has a space in it. */
function logOf(from: string, to: string): string {
  return `${PERSON_MARK}${from} ${to}`;
}
