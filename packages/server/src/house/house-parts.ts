// What a house is built of: how it is to be, and what it is given from outside.
import type { InputStyle } from "@tea-party/protocol";
import type { Engine } from "../engines/engine.ts";
import type { Clock } from "./clock.ts";
import type { House } from "./house.ts";
import type { Journal } from "./journal.ts";
import type { Place } from "./place.ts";
import type { PlaceDetails, PlacesOptions } from "./places.ts";
import type { ResumptionParts } from "./resumption.ts";
import type { Room } from "./room.ts";
import type { Tick } from "./tick.ts";

/** The kinds of room a house is built of. */
export interface Plan {
  /** Where a visitor stands who has just come. */
  login(house: House): Room;
  /** Where people talk. */
  place(house: House, about: PlaceDetails): Place;
  /** Where a visitor stands last. */
  logout(house: House): Room;
}

export interface HouseOptions extends PlacesOptions {
  /** What visitors are welcomed to. */
  readonly name: string;
  readonly version: string;
  readonly inputStyle: InputStyle;
  /** The place that everyone comes to first. */
  readonly mainPlace: string;
  /** What everyone must know who comes in; "" for a house that is open to all. */
  readonly password: string;
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
  /** What stands for a secret and does not give it away, the same each time. */
  readonly digest: (secret: string) => string;
}
