// What a visitor is to commands, by where he stands.
import type { Person } from "@tea-party/protocol";
import type { Place } from "./place.ts";
import type { Room } from "./room.ts";
import type { Session } from "./session.ts";

/** Anyone in the house. */
export interface Visitor {
  readonly session: Session;
  readonly room: Room;
}

/** A visitor who has not given a name yet. */
export interface Newcomer extends Visitor {
  readonly hasName: false;
}

/** A visitor with a name, who is a member of a place and acts in it. */
export interface Member extends Visitor {
  readonly hasName: true;
  readonly name: string;
  readonly room: Place;
  /** As others see him in a list. */
  asPerson(): Person;
}
