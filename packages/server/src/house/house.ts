// The house: everyone who is in it, its places, and the engine that remembers them.
import { type InputStyle, type LoggedEvent, type Person, readName } from "@tea-party/protocol";
import type { Engine } from "../engines/engine.ts";
import { Claims } from "./claims.ts";
import type { Clock } from "./clock.ts";
import type { HouseOptions, HouseParts } from "./house-parts.ts";
import { tellIdentity } from "./identity.ts";
import type { Journal } from "./journal.ts";
import { Names } from "./names.ts";
import { whyNoName } from "./naming.ts";
import type { Outlet } from "./outlet.ts";
import { Password } from "./password.ts";
import type { Place } from "./place.ts";
import { Places } from "./places.ts";
import { PrivateLogs } from "./private-logs.ts";
import { Readers } from "./readers.ts";
import { Refusal } from "./refusal.ts";
import { Resumption } from "./resumption.ts";
import type { Room } from "./room.ts";
import { Session } from "./session.ts";
import type { Tick } from "./tick.ts";
import type { Timer } from "./timer.ts";
import { Unkept } from "./unkept.ts";

export class House {
  readonly name: string;
  readonly version: string;
  readonly inputStyle: InputStyle;
  readonly openedAt: number;
  readonly engine: Engine;
  readonly tick: Tick;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly unkept: Unkept;
  readonly timer: Timer;
  readonly password: Password;
  /** Everyone from connecting to leaving. */
  readonly sessions = new Set<Session>();
  readonly resumption: Resumption;
  readonly readers: Readers;
  /** A secret that can't be guessed and is never made twice. */
  readonly newToken: () => string;
  /** What can be told from a secret, and not the other way round. */
  readonly digest: (secret: string) => string;
  readonly privateLogs = new PrivateLogs();
  readonly names: Names;
  readonly claims = new Claims(this);
  readonly places: Places;
  /** How many lines are shown to who enters a place. */
  readonly recentLines: number;
  readonly #login: Room;
  readonly #logout: Room;
  readonly #unfollow: () => void;
  /** Missing only while the house is being opened. */
  #mainPlace: Place | undefined;
  #lastSessionId = 0;

  private constructor(options: HouseOptions, parts: HouseParts) {
    this.name = options.name;
    this.version = options.version;
    this.inputStyle = options.inputStyle;
    this.engine = parts.engine;
    this.tick = parts.tick;
    this.clock = parts.clock;
    this.journal = parts.journal;
    this.unkept = new Unkept(parts.journal, parts.clock);
    this.timer = parts.timer;
    this.password = new Password(options.password);
    this.openedAt = parts.clock();
    this.newToken = parts.newToken;
    this.digest = parts.digest;
    this.resumption = new Resumption(this, options.grace, parts);
    this.readers = new Readers(parts.engine.reading, { ...parts, unkept: this.unkept });
    this.names = new Names(parts.engine.presence, () => this.claims.freed());
    this.recentLines = options.recentLines;
    this.places = new Places(options, {
      engine: parts.engine,
      unkept: this.unkept,
      build: (details) => parts.plan.place(this, details),
    });
    this.#login = parts.plan.login(this);
    this.#logout = parts.plan.logout(this);
    this.#unfollow = parts.engine.log.follow((events) => this.#read(events));
  }

  /** Opens a house, its main place first. */
  static async open(options: HouseOptions, parts: HouseParts): Promise<House> {
    const house = new House(options, parts);
    const name = readName(options.mainPlace);
    if (typeof name === "string") throw new Error(`No name for a main room: ${whyNoName(name)}.`);
    const main = await house.places.open(name);
    if (main instanceof Refusal) throw new Error(`The main room can't be opened: ${main.text}`);
    house.#mainPlace = main;
    return house;
  }

  /** The place that everyone comes to first. */
  get mainPlace(): Place {
    return this.#mainPlace as Place;
  }

  /** Lets a visitor in, who starts in the login room. */
  arrive(outlet: Outlet): Session {
    const session = new Session(++this.#lastSessionId, this, outlet, this.#login);
    this.sessions.add(session);
    return session;
  }

  /** Leads a newcomer who has got his name into the main place. */
  async leadIn(session: Session): Promise<void> {
    tellIdentity(session);
    await this.mainPlace.join(session);
  }

  /**
   * Sees a visitor out, by whatever way he goes, but not out of the midst of a command: a name
   * that he is being given, or a room he is just entering, would stay behind without him. Doing
   * it twice is doing it once.
   */
  depart(session: Session): void {
    session.depart(() => {
      session.enter(this.#logout);
      this.sessions.delete(session);
      this.readers.leave(session);
      this.claims.drop(session);
    });
    this.resumption.forget(session);
  }

  /** Everyone who has a name, in the order of coming. */
  people(): Promise<readonly Person[]> {
    return this.engine.presence.list();
  }

  /** Tells everyone why, ends every session, and keeps what is still on its way. */
  async close(code: string, reason: string): Promise<void> {
    for (const session of this.sessions) {
      session.tell({ type: "closed", code, text: reason });
      session.end();
      this.resumption.forget(session);
      this.claims.drop(session);
    }
    this.sessions.clear();
    this.tick.serve();
    await this.engine.close();
    this.#unfollow();
  }

  #read(events: readonly LoggedEvent[]): void {
    this.unkept.kept();
    for (const event of events) {
      this.places.get(event.room)?.read(event);
      if (event.type === "erased") this.privateLogs.read(event);
    }
  }
}
