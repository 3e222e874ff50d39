// The logout room: where a visit ends. Nothing can be said or asked here.
import type { Answer } from "../house/command.ts";
import type { House } from "../house/house.ts";
import type { Room } from "../house/room.ts";
import type { Session } from "../house/session.ts";

export class LogoutRoom implements Room {
  readonly commands = [];
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  enter(session: Session): void {
    for (const place of [...session.memberships]) place.part(session);
    this.#house.names.take(session).catch((error: unknown) => {
      this.#house.journal.note("error", "A name could not be released.", { error });
    });
    session.end();
  }

  leave(): void {}

  restate(): void {}

  handle(): Answer {
    return undefined;
  }
}
