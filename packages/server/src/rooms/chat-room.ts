// A chat room: a log that its members read the tail of, and the words of conversation.
import {
  isComingOrGoing,
  isTalk,
  type LoggedEvent,
  nameKeys,
  type Person,
  type RoomEvent,
} from "@tea-party/protocol";
import { speech } from "../commands/say.ts";
import type { Appended, LogPage, LogQuery } from "../engines/engine.ts";
import type { Origin } from "../engines/own-lines.ts";
import type { Answer, Typed } from "../house/command.ts";
import type { House } from "../house/house.ts";
import { tellIdentity } from "../house/identity.ts";
import type { Announcement, Notice, Place } from "../house/place.ts";
import type { PlaceDetails } from "../house/places.ts";
import { CommandRoom } from "../house/room.ts";
import type { Session } from "../house/session.ts";
import type { Member } from "../house/visitor.ts";
import type { Vocabulary } from "../house/vocabulary.ts";
import { ChatMember } from "./chat-member.ts";
import { chatVocabulary } from "./chat-vocabulary.ts";
import { News } from "./news.ts";
import { RecentLines } from "./recent-lines.ts";

export class ChatRoom extends CommandRoom<Member> implements Place {
  readonly name: string;
  readonly keys: readonly string[];
  readonly members = new Map<Session, Member>();
  readonly #house: House;
  /** Who becomes a member when the log tells of it, by name. */
  readonly #arriving = new Map<string, Session>();
  #topic: string;
  #newestId = 0;
  readonly #recent: RecentLines;
  readonly #news = new News(this);

  /** @param vocabulary the words of this room, where they are not every chat room's */
  constructor(
    house: House,
    details: PlaceDetails,
    vocabulary: Vocabulary<Member> = chatVocabulary,
  ) {
    super(vocabulary);
    this.#house = house;
    this.name = details.name;
    this.keys = nameKeys(details.name);
    this.#topic = details.topic;
    this.#recent = new RecentLines(house.recentLines, details.recent);
  }

  get topic(): string {
    return this.#topic;
  }

  get newestId(): number {
    return this.#newestId;
  }

  get recent(): readonly LoggedEvent[] {
    return this.#recent.all;
  }

  /** The seed's `add`: others are told of who enters, and he is told where he is. */
  async join(session: Session): Promise<void> {
    const name = session.name?.text;
    if (name === undefined || this.members.has(session)) return;
    this.#arriving.set(name, session);
    try {
      await this.announce({ type: "entered", who: name });
    } catch (error) {
      // A log that can't be written to must not lock anyone out.
      this.#house.unkept.add("entrances", error);
      this.#admit(session);
    } finally {
      this.#arriving.delete(name);
    }
  }

  /** The seed's `remove`. */
  part(session: Session): void {
    const member = this.members.get(session);
    if (member === undefined) return;
    const who = member.name;
    this.#news.end(session);
    this.members.delete(session);
    session.memberships.delete(this);
    this.announce({ type: "left", who }).catch((error: unknown) => {
      this.#house.unkept.add("leavings", error);
    });
    const isDeserted = this.members.size + this.#arriving.size === 0;
    if (isDeserted && this !== this.#house.mainPlace) this.#house.places.close(this);
  }

  override enter(session: Session): void {
    session.tell({ type: "commandsOffered", commands: this.commands });
  }

  override leave(): void {}

  override restate(session: Session): void {
    tellIdentity(session);
    for (const place of session.memberships) place.introduce(session);
    session.tell({ type: "moved", room: this.name });
    this.enter(session);
  }

  introduce(session: Session, from?: string): void {
    session.tell({
      type: "joined",
      room: this.name,
      from,
      topic: this.#topic,
      members: session.hearing.dialects.listsMembers ? this.#people() : [],
      recent: this.recent,
      kept: this.#house.engine.kept(this.name),
    });
  }

  announce(announcement: Announcement, origin?: Origin): Promise<Appended> {
    return this.#house.engine.log.append({ ...announcement, room: this.name }, origin);
  }

  notice(notice: Notice): void {
    this.#addNews({ ...notice, room: this.name, time: this.#house.clock() });
  }

  history(part: Omit<LogQuery, "room">): Promise<LogPage> {
    return this.#house.engine.log.read({ ...part, room: this.name });
  }

  read(event: LoggedEvent): void {
    this.#newestId = event.id;
    this.#addNews(event);
    if (isTalk(event)) this.#recent.add(event);
    if (event.type === "erased") this.#recent.remove(event.lines);
    if (event.type === "topicSet") this.#topic = event.topic;
    if (event.type === "entered") {
      const session = this.#arriving.get(event.who);
      if (session !== undefined) this.#admit(session);
    }
  }

  deliver(): void {
    this.#news.handToAll(this.members.keys());
  }

  deliverTo(session: Session): void {
    this.#news.handTo(session);
  }

  protected override actorOf(session: Session): Member {
    const member = this.members.get(session);
    if (member === undefined) throw new Error(`Session ${session.id} is no member here.`);
    return member;
  }

  protected override talk(member: Member, text: string, typed: Typed): Answer {
    return speech(member, text, typed);
  }

  #people(): Person[] {
    return Array.from(this.members.values(), (member) => member.asPerson());
  }

  #addNews(event: RoomEvent): void {
    this.#news.add(event);
    if (isComingOrGoing(event)) this.#house.tick.placeHasEntrances(this);
    else this.#house.tick.placeHasNews(this);
  }

  /** What stood in the log before is for those who were here before. */
  #admit(session: Session): void {
    this.#news.begin(session);
    this.members.set(session, new ChatMember(session, this));
    const from = session.place?.name;
    session.memberships.add(this);
    this.introduce(session, from);
    session.enter(this);
    session.tell({ type: "moved", room: this.name });
  }
}
