// A session: one visitor from the moment of connecting to the moment of leaving.
import {
  type Dialect,
  type Display,
  type InputStyle,
  type Name,
  nameKeys,
  type TeaEvent,
} from "@tea-party/protocol";
import { Answering } from "./answering.ts";
import type { Typed } from "./command.ts";
import { type Dialects, Hearing, type Telling } from "./hearing.ts";
import type { House } from "./house.ts";
import type { Outlet } from "./outlet.ts";
import { Ownership } from "./ownership.ts";
import type { Announcement, Place } from "./place.ts";
import { PrivateWords } from "./private-words.ts";
import type { Reader } from "./reader.ts";
import type { Refusal } from "./refusal.ts";
import type { Request } from "./requests.ts";
import type { Room } from "./room.ts";
import { Speech } from "./speech.ts";

export class Session {
  readonly id: number;
  readonly house: House;
  /** Every place he is a member of, in the order of joining. */
  readonly memberships = new Set<Place>();
  /** What he says in places, on its way into their logs. */
  readonly speech = new Speech(this);
  /** What he asks for, and is asked. */
  readonly answering = new Answering(this);
  /** How he is told things: by which connection, and in which dialects. */
  readonly hearing: Hearing;
  name: Name | undefined;
  /** Why he is away; undefined while he is here. */
  away: string | undefined;
  /** What a typed line means to him that is no command. */
  inputStyle: InputStyle;
  /** Who he is on all of his devices; missing until he says so or reads on. */
  reader: Reader | undefined;
  /** Who told him something last, and under which name, for `reply`. */
  lastTeller: { readonly session: Session; readonly name: string } | undefined;
  #room: Room;
  #isDeparting = false;
  /** Missing until he tells someone something or is told, which many never are. */
  #privateWords: PrivateWords | undefined;
  /** Missing until he says something or asks, which many never do. */
  #ownership: Ownership | undefined;

  constructor(id: number, house: House, outlet: Outlet, first: Room) {
    this.id = id;
    this.house = house;
    this.inputStyle = house.inputStyle;
    this.hearing = new Hearing(outlet);
    this.#room = first;
    first.enter(this);
  }

  // Where he is.

  /** The one room he stands in. */
  get room(): Room {
    return this.#room;
  }

  /** The place he stands in, where the room is one. */
  get place(): Place | undefined {
    for (const membership of this.memberships) if (membership === this.#room) return membership;
    return undefined;
  }

  /** The place of that name among those he is a member of. */
  membership(typed: string): Place | undefined {
    const keys = nameKeys(typed.replace(/^#/, ""));
    for (const place of this.memberships) {
      if (place.keys.some((key) => keys.includes(key))) return place;
    }
    return undefined;
  }

  /** Steps from the present room into another. */
  enter(room: Room): void {
    this.hearPlaces();
    this.#room.leave(this);
    this.#room = room;
    room.enter(this);
  }

  /** Steps into a place he is a member of, and is told so. */
  moveTo(place: Place): void {
    const from = this.place?.name;
    this.enter(place);
    this.tell({ type: "moved", room: place.name, from });
  }

  // What he asks for and says.

  /** Takes a typed line or a program's request, in the order of coming. */
  receive(request: Request): void {
    if (!this.hasEnded) this.answering.receive(request);
  }

  /**
   * Says something in a place, once however often he sends it. If it can't be kept he is told,
   * and nobody else.
   */
  speak(place: Place, announcement: Announcement, typed: Typed): "spoken" {
    this.speech.begin(place, announcement, typed);
    return "spoken";
  }

  /** What he and others tell each other in private. */
  get privateWords(): PrivateWords {
    this.#privateWords ??= new PrivateWords(this);
    return this.#privateWords;
  }

  /** Which lines are his own. */
  get ownership(): Ownership {
    this.#ownership ??= new Ownership(this);
    return this.#ownership;
  }

  /** Runs this once all that he sent is done and answered. He sends no more. */
  whenDone(run: () => void): void {
    this.answering.interrupt();
    this.answering.whenIdle(() => this.speech.settled().then(run));
  }

  // What he is told, and how.

  /** How text is shown to him. */
  get display(): Display {
    return this.hearing.outlet.display;
  }

  /** Takes his word on how text is shown. */
  prefer(change: Partial<Display>): void {
    this.hearing.outlet.prefer(change);
  }

  /** Tells him a fact, behind everything that was said before it. */
  tell(telling: Telling): void {
    this.hearPlaces();
    this.hearing.tell({ ...telling, time: this.house.clock() } as TeaEvent);
  }

  /** Tells him no, with the client's id of the line that it answers. */
  tellRefusal(refusal: Refusal, typed: Typed = {}): void {
    this.tell({ type: "refused", code: refusal.code, text: refusal.text, line: typed.line });
  }

  /** Tells him how many lines of a place he could not be told. */
  tellMissed(place: Place, count: number): void {
    if (count === 0 || !this.memberships.has(place)) return;
    const time = this.house.clock();
    this.hearing.hand(
      this.dialectFor(place).encode({ type: "missed", time, room: place.name, count }),
    );
  }

  /** The dialect in which he is told what happens in a place. */
  dialectFor(place: Place): Dialect {
    const { here, elsewhere } = this.hearing.dialects;
    return this.#room === place ? here : elsewhere;
  }

  /** From now on he is told the same facts in another shape. */
  shape(dialects: Dialects): void {
    this.hearPlaces();
    this.hearing.dialects = dialects;
  }

  /** From now on he is told facts in another way, starting with where he is. */
  useDialects(dialects: Dialects): void {
    this.shape(dialects);
    this.#room.restate(this);
  }

  /** Takes what his places have to say, so that what he alone is told goes behind it. */
  hearPlaces(): void {
    for (const place of this.memberships) place.deliverTo(this);
  }

  // How he leaves, and goes on by another connection.

  /** Whether he has left or is about to: nothing that he sends is taken any more. */
  get hasEnded(): boolean {
    return this.#isDeparting || this.hearing.hasEnded;
  }

  /** The connection is lost, and he may come back by another. */
  detach(): void {
    this.hearPlaces();
    this.hearing.detach();
  }

  /** Goes on by the connection that another session came by; what happens waits for `catchUp`. */
  attach(other: Session): void {
    this.hearPlaces();
    const former = this.hearing.outlet;
    const next = other.hearing.outlet;
    this.hearing.attach(other.hearing);
    next.handOver(this);
    // What the former connection still sends, and its closing, are the other's, who has ended.
    former.handOver(other);
    former.end();
  }

  /** Takes nothing more, and goes by the way given once what he asked last is done. */
  depart(goOut: () => void): void {
    if (this.hasEnded) return;
    this.#isDeparting = true;
    // An answer that he will not give any more must not keep him.
    this.answering.interrupt();
    this.answering.whenIdle(goOut);
  }

  /** Nothing more is told him; what was told is written, then the connection closes. */
  end(): void {
    // Or visits long over would be kept in memory, each by the one after it.
    this.lastTeller = undefined;
    this.#privateWords?.close();
    this.answering.interrupt();
    this.hearing.end();
  }
}
