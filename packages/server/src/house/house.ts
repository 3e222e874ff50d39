// The house: everyone who is in it, its places, and the engine that remembers them.
import {
  type InputStyle,
  type LoggedEvent,
  type Name,
  nameKeys,
  type Person,
  type RoomSummary,
  readName,
} from "@tea-party/protocol";
import type { Engine } from "../engines/engine.ts";
import type { Clock } from "./clock.ts";
import type { Journal } from "./journal.ts";
import { whyNoName } from "./naming.ts";
import type { Outlet } from "./outlet.ts";
import { Password } from "./password.ts";
import type { Place } from "./place.ts";
import { Places } from "./places.ts";
import { Refusal, refuse } from "./refusal.ts";
import { Resumption, type ResumptionParts } from "./resumption.ts";
import type { Room } from "./room.ts";
import { Session } from "./session.ts";
import type { Tick } from "./tick.ts";
import type { Timer } from "./timer.ts";

/** The kinds of room a house is built of. */
export interface Plan {
  /** Where a visitor stands who has just come. */
  login(house: House): Room;
  /** Where people talk. */
  place(house: House, about: PlaceDetails): Place;
  /** Where a visitor stands last. */
  logout(house: House): Room;
}

export interface PlaceDetails {
  readonly name: string;
  readonly topic: string;
  readonly recent: readonly LoggedEvent[];
}

export interface HouseOptions {
  /** What visitors are welcomed to. */
  readonly name: string;
  readonly version: string;
  readonly inputStyle: InputStyle;
  /** The place that everyone comes to first. */
  readonly mainPlace: string;
  /** Lines shown to who enters a place. */
  readonly recentLines: number;
  /** What everyone must know who comes in; "" for a house that is open to all. */
  readonly password: string;
  /** Rooms the house has at most. */
  readonly roomLimit: number;
  /** Milliseconds for which the name and rooms of a lost connection are kept. */
  readonly grace: number;
}

/** What a house is given from outside. */
export interface HouseParts extends ResumptionParts {
  readonly engine: Engine;
  readonly plan: Plan;
  readonly tick: Tick;
  readonly clock: Clock;
  readonly journal: Journal;
}

export class House {
  readonly name: string;
  readonly version: string;
  readonly inputStyle: InputStyle;
  readonly openedAt: number;
  readonly engine: Engine;
  readonly tick: Tick;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly timer: Timer;
  readonly password: Password;
  /** Everyone from connecting to leaving. */
  readonly sessions = new Set<Session>();
  readonly resumption: Resumption;
  readonly #options: HouseOptions;
  readonly #plan: Plan;
  readonly #login: Room;
  readonly #logout: Room;
  readonly #places = new Places();
  /** Everyone with a name, by each of its keys. */
  readonly #byNameKey = new Map<string, Session>();
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
    this.timer = parts.timer;
    this.password = new Password(options.password);
    this.openedAt = parts.clock();
    this.resumption = new Resumption(this, options.grace, parts);
    this.#options = options;
    this.#plan = parts.plan;
    this.#login = parts.plan.login(this);
    this.#logout = parts.plan.logout(this);
    this.#unfollow = parts.engine.log.follow((events) => this.#read(events));
  }

  /** Opens a house, its main place first. */
  static async open(options: HouseOptions, parts: HouseParts): Promise<House> {
    const house = new House(options, parts);
    const name = readName(options.mainPlace);
    if (typeof name === "string") throw new Error(`No name for a main room: ${whyNoName(name)}.`);
    const main = await house.#open(name);
    if (main instanceof Refusal) throw new Error(`The main room can't be opened: ${main.text}`);
    house.#mainPlace = main;
    return house;
  }

  /** How many lines are shown to who enters a place. */
  get recentLines(): number {
    return this.#options.recentLines;
  }

  get mainPlace(): Place {
    return this.#mainPlace as Place;
  }

  /** Lets a visitor in, who starts in the login room. */
  arrive(outlet: Outlet): Session {
    const session = new Session(++this.#lastSessionId, this, outlet, this.#login);
    this.sessions.add(session);
    return session;
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
    });
    this.resumption.forget(session);
  }

  /** Gives a session a name, if it may have it. */
  async giveName(session: Session, typed: string): Promise<Refusal | undefined> {
    const name = readName(typed);
    if (name === "empty") return refuse("name-missing");
    if (typeof name === "string") return refuse("name-invalid", typed, whyNoName(name));
    const { presence } = this.engine;
    const former = session.name;
    const isGiven = await (former ? presence.rename(former, name) : presence.claim(name));
    if (!isGiven) return refuse("name-taken", name.text);
    if (session.hasEnded) {
      await presence.release(name);
      return undefined;
    }
    this.#forgetName(former);
    session.name = name;
    for (const key of name.keys) this.#byNameKey.set(key, session);
    return undefined;
  }

  /** Takes a session's name back, so that another may have it. */
  async takeName(session: Session): Promise<void> {
    const { name } = session;
    if (name === undefined) return;
    this.#forgetName(name);
    session.name = undefined;
    await this.engine.presence.release(name);
  }

  /** Who goes by that name, or by one that looks the same. */
  find(name: string): Session | undefined {
    for (const key of nameKeys(name)) {
      const session = this.#byNameKey.get(key);
      if (session !== undefined) return session;
    }
    return undefined;
  }

  people(): Promise<readonly Person[]> {
    return this.engine.presence.list();
  }

  /** Makes a session a member of the place of that name, which is opened if it isn't. */
  async join(session: Session, typed: string): Promise<Refusal | undefined> {
    const name = readName(typed.replace(/^#/, ""));
    if (typeof name === "string") return refuse("room-name-invalid", typed, whyNoName(name));
    // Between looking whether a place is open and entering it nothing may be waited for: its
    // last member could leave meanwhile and close it.
    let place = this.#places.find(name);
    while (place === undefined || !this.#places.has(place)) {
      const opened = await this.#open(name);
      if (opened instanceof Refusal) return opened;
      place = opened;
    }
    await place.join(session);
    return undefined;
  }

  /** Closes a place that its last member has left; the engine forgets one that was never used. */
  closePlace(place: Place): void {
    if (place === this.mainPlace) return;
    this.#places.remove(place);
    this.engine.rooms.forget(place.name).catch((error: unknown) => {
      this.journal.note("warn", "An empty room could not be forgotten.", { error });
    });
  }

  /** The place of that name among those a session is a member of. */
  membershipOf(session: Session, typed: string): Place | undefined {
    const keys = nameKeys(typed.replace(/^#/, ""));
    for (const place of session.memberships) {
      if (nameKeys(place.name).some((key) => keys.includes(key))) return place;
    }
    return undefined;
  }

  /** Every room as a session may choose it. */
  async listRooms(session: Session): Promise<RoomSummary[]> {
    const known = await this.engine.rooms.list();
    return known.map(({ name, topic }) => {
      const place = this.#places.get(name);
      return {
        name,
        topic,
        members: place?.members.size ?? 0,
        joined: place !== undefined && session.memberships.has(place),
      };
    });
  }

  /** Tells everyone why, ends every session, and keeps what is still on its way. */
  async close(code: string, reason: string): Promise<void> {
    for (const session of this.sessions) {
      session.tell({ type: "closed", code, text: reason });
      session.end();
      this.resumption.forget(session);
    }
    this.sessions.clear();
    this.tick.serve();
    await this.engine.close();
    this.#unfollow();
  }

  async #open(name: Name): Promise<Place | Refusal> {
    const { roomLimit, recentLines } = this.#options;
    const settings = await this.engine.rooms.open(name, roomLimit);
    if (settings === undefined) return refuse("house-full", roomLimit);
    const { events } = await this.engine.log.read({
      room: settings.name,
      limit: recentLines,
      talkOnly: true,
    });
    // Another visitor may have opened it while the log was read.
    const open = this.#places.get(settings.name);
    if (open !== undefined) return open;
    const place = this.#plan.place(this, { ...settings, recent: events });
    this.#places.add(place);
    return place;
  }

  #read(events: readonly LoggedEvent[]): void {
    for (const event of events) this.#places.get(event.room)?.read(event);
  }

  #forgetName(name: Name | undefined): void {
    for (const key of name?.keys ?? []) this.#byNameKey.delete(key);
  }
}
