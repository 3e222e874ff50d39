// The places of a house. One is open from its first visitor to its last.
import { type LoggedEvent, type Name, type RoomSummary, readName } from "@tea-party/protocol";
import type { Engine } from "../engines/engine.ts";
import { whyNoName } from "./naming.ts";
import type { Place } from "./place.ts";
import { Refusal, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";
import type { Unkept } from "./unkept.ts";

/** What a place starts out with. */
export interface PlaceDetails {
  readonly name: string;
  readonly topic: string;
  /** Its last lines, oldest first. */
  readonly recent: readonly LoggedEvent[];
}

export interface PlacesOptions {
  /** Lines shown to who enters a place. */
  readonly recentLines: number;
  /** Rooms the house has at most. */
  readonly roomLimit: number;
}

export interface PlacesParts {
  readonly engine: Engine;
  readonly unkept: Unkept;
  readonly build: (details: PlaceDetails) => Place;
}

export class Places {
  readonly #options: PlacesOptions;
  readonly #parts: PlacesParts;
  readonly #byName = new Map<string, Place>();
  readonly #byKey = new Map<string, Place>();
  /** Those on their way to being open, by the name that was asked for. */
  readonly #opening = new Map<string, Promise<Place | Refusal>>();

  constructor(options: PlacesOptions, parts: PlacesParts) {
    this.#options = options;
    this.#parts = parts;
  }

  /** The open place of exactly that name. */
  get(name: string): Place | undefined {
    return this.#byName.get(name);
  }

  /**
   * Opens a place with what the engine knows of it; one that is open already stays as it is. The
   * engine is asked once, however many come at the same time.
   * @throws when it can't be had from the engine
   */
  open(name: Name): Promise<Place | Refusal> {
    const underWay = this.#opening.get(name.text);
    if (underWay !== undefined) return underWay;
    const opening = this.#open(name).finally(() => this.#opening.delete(name.text));
    this.#opening.set(name.text, opening);
    return opening;
  }

  async #open(name: Name): Promise<Place | Refusal> {
    const { recentLines: limit, roomLimit } = this.#options;
    const { engine, build } = this.#parts;
    const known = await engine.rooms.open(name, roomLimit);
    if (known === undefined) return refuse("house-full", roomLimit);
    const { isNew, ...settings } = known;
    const recent = isNew
      ? []
      : (await engine.log.read({ room: settings.name, limit, talkOnly: true })).events;
    // Another visitor may have opened it by a name too like it while the log was read.
    const open = this.#byName.get(settings.name);
    if (open !== undefined) return open;
    const place = build({ ...settings, recent });
    this.#byName.set(place.name, place);
    for (const key of place.keys) this.#byKey.set(key, place);
    return place;
  }

  /** Makes a session a member of the place of that name, which is opened if it isn't. */
  async join(session: Session, typed: string): Promise<Refusal | undefined> {
    const name = readName(typed.replace(/^#/, ""));
    if (typeof name === "string") return refuse("room-name-invalid", typed, whyNoName(name));
    // Between looking whether a place is open and entering it nothing may be waited for: its
    // last member could leave meanwhile and close it.
    let place = this.#find(name);
    while (place === undefined || this.#byName.get(place.name) !== place) {
      const opened = await this.open(name).catch((error: unknown) => {
        this.#parts.unkept.add("rooms", error);
        return refuse("log-unavailable");
      });
      if (opened instanceof Refusal) return opened;
      place = opened;
    }
    await place.join(session);
    return undefined;
  }

  /** Closes a place that its last member has left; the engine forgets one that was never used. */
  close(place: Place): void {
    if (this.#byName.get(place.name) !== place) return;
    this.#byName.delete(place.name);
    for (const key of place.keys) this.#byKey.delete(key);
    const { engine, unkept } = this.#parts;
    engine.rooms.forget(place.name).catch((error: unknown) => unkept.add("rooms", error));
  }

  /** Every room of the house as a session may choose it. */
  async list(session: Session): Promise<RoomSummary[]> {
    const known = await this.#parts.engine.rooms.list();
    return known.map(({ name, topic }) => {
      const place = this.#byName.get(name);
      return {
        name,
        topic,
        members: place?.members.size ?? 0,
        joined: place !== undefined && session.memberships.has(place),
      };
    });
  }

  /** The place of that name, or of one that looks the same. */
  #find(name: Name): Place | undefined {
    for (const key of name.keys) {
      const place = this.#byKey.get(key);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}
