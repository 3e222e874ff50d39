// Everyone who reads: known again by a key of his own, so that each of his devices goes on where
// another stopped. A name says nothing of that: whoever has it next is someone else.
import type { ReadMark } from "@tea-party/protocol";
import type { Reading } from "../engines/engine.ts";
import { tellReadMarks } from "./identity.ts";
import type { Journal } from "./journal.ts";
import { PERSON_MARK } from "./private-words.ts";
import { Reader } from "./reader.ts";
import type { Session } from "./session.ts";
import type { Unkept } from "./unkept.ts";

export interface ReadersParts {
  readonly journal: Journal;
  readonly unkept: Unkept;
  /** What stands for a secret and does not give it away, the same each time. */
  readonly digest: (secret: string) => string;
}

export class Readers {
  readonly #reading: Reading;
  readonly #journal: Journal;
  readonly #unkept: Unkept;
  readonly #digest: (secret: string) => string;
  readonly #byIdentity = new Map<string, Reader>();
  readonly #recalling = new WeakMap<Reader, Promise<void>>();
  /** Settles when all that was read so far is kept. */
  #kept = Promise.resolve();

  constructor(reading: Reading, { journal, unkept, digest }: ReadersParts) {
    this.#reading = reading;
    this.#journal = journal;
    this.#unkept = unkept;
    this.#digest = digest;
  }

  /** The visitor says who he is on all of his devices; then it is known how far he has read. */
  async identify(session: Session, key: string): Promise<void> {
    const identity = this.#digest(key);
    if (session.reader?.identity === identity) return;
    this.leave(session);
    const reader = this.#byIdentity.get(identity) ?? this.#newReader(identity);
    reader.sessions.add(session);
    session.reader = reader;
    await this.#recalling.get(reader);
    if (session.name !== undefined) tellReadMarks(session, reader.marks.all);
  }

  /** The visitor has read on: his other devices are told, and the next ones will be. */
  readOn(session: Session, typed: readonly ReadMark[]): void {
    session.reader ??= new Reader(undefined);
    const { identity, marks, sessions } = session.reader;
    const moved = marks.moveOn(typed.flatMap((mark) => reachedBy(session, mark)));
    if (moved.length === 0 || identity === undefined) return;
    for (const other of sessions) if (other !== session) tellReadMarks(other, moved);
    this.#kept = this.#reading
      .moveOn(identity, moved)
      .catch((error: unknown) => this.#unkept.add("readMarks", error));
  }

  /** Whether two visits are the same person's. */
  areOne(one: Session, other: Session): boolean {
    return one.reader?.identity !== undefined && one.reader === other.reader;
  }

  /** The visit is over, or another person's. */
  leave(session: Session): void {
    const { reader } = session;
    session.reader = undefined;
    reader?.sessions.delete(session);
    if (reader?.identity !== undefined && reader.sessions.size === 0) {
      this.#byIdentity.delete(reader.identity);
    }
  }

  #newReader(identity: string): Reader {
    const reader = new Reader(identity);
    this.#byIdentity.set(identity, reader);
    this.#recalling.set(reader, this.#recall(reader, identity));
    return reader;
  }

  async #recall(reader: Reader, identity: string): Promise<void> {
    // What another device read a moment ago may still be on its way.
    await this.#kept;
    try {
      reader.marks.moveOn(await this.#reading.marksOf(identity));
    } catch (error) {
      this.#journal.note("warn", "How far someone has read could not be found.", { error });
    }
  }
}

/** The mark by the house's own name of the room, if he can have read that far. */
function reachedBy(session: Session, { room, id }: ReadMark): ReadMark[] {
  if (room.startsWith(PERSON_MARK)) {
    const name = session.privateWords.partner(room.slice(PERSON_MARK.length));
    return name === undefined ? [] : [{ room: `${PERSON_MARK}${name}`, id }];
  }
  const place = session.membership(room);
  return place === undefined ? [] : [{ room: place.name, id: Math.min(id, place.newestId) }];
}
