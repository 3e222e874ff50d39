// Every fact the server states, one row each. The row is both the type and the check that
// untrusted JSON must pass; `docs/protocol.md` lists the same rows, and a test compares them.
// Those of a room's log stand in a file of their own.
import * as v from "valibot";
import {
  amount,
  clientLineId,
  commandSummary,
  instant,
  kept,
  lineId,
  lines,
  name,
  person,
  readMark,
  roomSummary,
  text,
} from "./kinds.ts";
import { loggedEvent, loggedEvents } from "./logged-events.ts";

/** Facts of a moment, told to everyone in a room and kept nowhere. */
const passingEvents = {
  typing: v.object({ time: instant, room: name, who: name }),
  wentAway: v.object({ time: instant, room: name, who: name, reason: text }),
  cameBack: v.object({ time: instant, room: name, who: name }),
} as const;

/** Facts told to one visitor. */
const privateEvents = {
  welcomed: v.object({ time: instant, server: text, version: text }),
  loggedIn: v.object({ time: instant, name }),
  /** The name that he waited for is his, and he is in. */
  nameGiven: v.object({ time: instant, name }),
  /** `grace`: milliseconds for which a session whose connection broke is kept. */
  sessionOpened: v.object({ time: instant, token: text, grace: amount }),
  /** How far he has read, by whichever of his devices. */
  readMarked: v.object({ time: instant, marks: v.array(readMark) }),
  secretAsked: v.object({ time: instant, prompt: text }),
  commandsOffered: v.object({
    time: instant,
    commands: v.pipe(v.array(commandSummary), v.readonly()),
  }),
  joined: v.object({
    time: instant,
    room: name,
    from: v.optional(name),
    topic: text,
    members: v.array(person),
    recent: v.pipe(v.array(loggedEvent), v.readonly()),
    kept: v.optional(kept),
  }),
  moved: v.object({ time: instant, room: name, from: v.optional(name) }),
  parted: v.object({ time: instant, room: name }),
  /** `id`: of a word that is kept, as that of a room's line. */
  told: v.object({ id: v.optional(lineId), time: instant, from: name, text: lines }),
  sent: v.object({
    id: v.optional(lineId),
    time: instant,
    to: name,
    away: v.optional(text),
    text: lines,
    line: v.optional(clientLineId),
  }),
  refused: v.object({ time: instant, code: text, text: lines, line: v.optional(clientLineId) }),
  accepted: v.object({ time: instant, line: clientLineId }),
  membersListed: v.object({ time: instant, room: name, topic: text, members: v.array(person) }),
  peopleListed: v.object({ time: instant, people: v.array(person) }),
  roomsListed: v.object({ time: instant, rooms: v.array(roomSummary) }),
  /** `oldest`: nothing older is kept, so that some of what he missed may be gone. */
  caughtUp: v.object({
    time: instant,
    room: name,
    lines: v.array(loggedEvent),
    more: v.boolean(),
    oldest: v.optional(v.boolean()),
  }),
  historyListed: v.object({
    time: instant,
    room: name,
    lines: v.array(loggedEvent),
    /** Whether it was read towards newer lines. */
    onwards: v.optional(v.boolean()),
    more: v.boolean(),
    /** Of a page read onwards: whether nothing older is kept, not even what it was read from. */
    oldest: v.optional(v.boolean()),
  }),
  searchListed: v.object({
    time: instant,
    asked: text,
    lines: v.array(loggedEvent),
    more: v.boolean(),
  }),
  /** `key`: a secret, for the visitor alone. */
  keyTold: v.object({ time: instant, key: text }),
  ownListed: v.object({
    time: instant,
    lines: v.array(loggedEvent),
    /** Whether it was read towards newer lines. */
    onwards: v.optional(v.boolean()),
    more: v.boolean(),
  }),
  /** `confirm`: what is to be typed so that it is done. */
  eraseAsked: v.object({ time: instant, count: amount, confirm: text }),
  linesErased: v.object({ time: instant, count: amount }),
  commandsListed: v.object({
    time: instant,
    commands: v.pipe(v.array(commandSummary), v.readonly()),
  }),
  commandDescribed: v.object({ time: instant, command: commandSummary }),
  topicTold: v.object({ time: instant, room: name, topic: text }),
  timeTold: v.object({ time: instant, uptime: amount }),
  ponged: v.object({ time: instant }),
  settingTold: v.object({ time: instant, setting: text, value: text, choices: v.array(text) }),
  missed: v.object({ time: instant, room: name, count: amount }),
  announced: v.object({ time: instant, text }),
  closed: v.object({ time: instant, code: text, text }),
} as const;

/** Every fact by name. */
export const events = { ...loggedEvents, ...passingEvents, ...privateEvents } as const;

export type EventName = keyof typeof events;
export type LoggedEventName = keyof typeof loggedEvents;
export type PassingEventName = keyof typeof passingEvents;

/** The fact called `Name`, with its name. */
export type EventOf<Name extends EventName> = {
  [K in Name]: { type: K } & v.InferOutput<(typeof events)[K]>;
}[Name];

/** Any fact. */
export type TeaEvent = EventOf<EventName>;

/** What is worth reading again later; the rest of a log tells who was there. */
const talk: ReadonlySet<EventName> = new Set(["said", "acted", "topicSet"]);

/** Whether a fact belongs into the history that people read. */
export function isTalk(event: TeaEvent): boolean {
  return talk.has(event.type);
}

/** Whether a fact says no more than that someone came or went: it can wait a moment in a crowd. */
export function isComingOrGoing(event: TeaEvent): boolean {
  return event.type === "entered" || event.type === "left";
}

/** Any fact of a room's log. */
export type LoggedEvent = EventOf<LoggedEventName>;

/** Any fact that everyone in a room is told. */
export type RoomEvent = EventOf<LoggedEventName | PassingEventName>;

export const eventNames: readonly EventName[] = Object.keys(events) as EventName[];

/** Whether a fact is told to everyone in a room, so that it names one. */
export function isRoomEvent(event: TeaEvent): event is RoomEvent {
  return Object.hasOwn(loggedEvents, event.type) || Object.hasOwn(passingEvents, event.type);
}

/**
 * Checks a fact that came from outside.
 * @returns undefined when there is no such fact or its fields are not as the row says
 */
export function readEvent(type: string, fields: unknown): TeaEvent | undefined {
  if (!Object.hasOwn(events, type)) return undefined;
  const result = v.safeParse(events[type as EventName], fields);
  return result.success ? ({ type, ...result.output } as TeaEvent) : undefined;
}
