// A session as one room sees it.
import type { Person } from "@tea-party/protocol";
import type { Place } from "../house/place.ts";
import type { Session } from "../house/session.ts";
import type { Member } from "../house/visitor.ts";

export class ChatMember implements Member {
  readonly hasName = true;
  readonly session: Session;
  readonly room: Place;

  constructor(session: Session, room: Place) {
    this.session = session;
    this.room = room;
  }

  get name(): string {
    return this.session.name?.text ?? "";
  }

  asPerson(): Person {
    const { away } = this.session;
    return away === undefined ? { name: this.name } : { name: this.name, away };
  }
}
