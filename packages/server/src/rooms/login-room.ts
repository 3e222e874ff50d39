// The login room: where a visitor stands until he has a name.
import { help } from "../commands/help.ts";
import { login } from "../commands/login.ts";
import { logout } from "../commands/logout.ts";
import type { Answer } from "../house/command.ts";
import type { House } from "../house/house.ts";
import { type Refusal, refuse } from "../house/refusal.ts";
import { CommandRoom } from "../house/room.ts";
import type { Session } from "../house/session.ts";
import type { Newcomer } from "../house/visitor.ts";
import { Vocabulary } from "../house/vocabulary.ts";

/** What exists in the login room. A member's command, such as `say`, would not compile here. */
export const loginVocabulary = new Vocabulary<Newcomer>([login, help, logout]);

export class LoginRoom extends CommandRoom<Newcomer> {
  readonly #house: House;

  constructor(house: House) {
    super(loginVocabulary);
    this.#house = house;
  }

  override enter(session: Session): void {
    this.restate(session);
  }

  override leave(): void {}

  override restate(session: Session): void {
    const { name: server, version } = this.#house;
    session.tell({ type: "welcomed", server, version });
    session.tell({ type: "commandsOffered", commands: this.commands });
  }

  protected override actorOf(session: Session): Newcomer {
    return { session, room: this, hasName: false };
  }

  protected override unknown({ session }: Newcomer): Refusal {
    const awaited = this.#house.claims.nameFor(session);
    return awaited === undefined ? refuse("login-required") : refuse("name-awaited", awaited);
  }

  /** A line typed blind, a password perhaps: nobody is shown it. */
  protected override talk(newcomer: Newcomer): Answer {
    return this.unknown(newcomer);
  }
}
