// What we read is told to the server now and then, and what was read on another device to us.
import type { EventOf, ReadMark } from "@tea-party/protocol";
import { type Conversation, type ConversationId, readUpTo, roomId } from "../model/conversation.ts";
import { isTalk } from "../model/line.ts";
import { activeConversation, type Model } from "../model/model.ts";
import { beyond, furthest, noReadMarks, type ReadMarks } from "../model/read-marks.ts";
import { isIn } from "../model/standing.ts";
import { withConversation } from "./conversations.ts";
import type { Effect, Step } from "./step.ts";

/** Milliseconds in which what is read is gathered for one report. */
const GATHERING = 1_000;
/** Milliseconds between two reports. */
const INTERVAL = 3_000;
/** Marks in one report that the server takes. */
const REPORT_LIMIT = 100;

/**
 * The reader did something here, so he has read what is on the screen. What only passes over the
 * screen of a client that nobody touches stays unread on his other devices.
 */
export function noteRead(model: Model, now: number): Model {
  const { id } = activeConversation(model);
  const line = readUpTo(activeConversation(model));
  const { known, pending } = model.readMarks;
  if (line <= Math.max(known.get(id) ?? 0, pending.get(id) ?? 0)) return model;
  return armed(withMarks(model, { pending: furthest(pending, [[id, line]]) }), now);
}

/** Sets the time of the next report, if there is something to report where we are. */
export function armed(model: Model, now: number): Model {
  const { reportAt, quietUntil } = model.readMarks;
  if (reportAt !== undefined || reportable(model).length === 0) return model;
  return withMarks(model, { reportAt: Math.max(now + GATHERING, quietUntil) });
}

/** Reports what is gathered when it is time. */
export function reportWhenDue(model: Model, now: number): Step {
  const { reportAt } = model.readMarks;
  return reportAt === undefined || now < reportAt || !isIn(model) ? [model] : report(model, now);
}

/** Reports what is gathered at once. */
export function report(model: Model, now: number): Step {
  const due = reportable(model).slice(0, REPORT_LIMIT);
  const { known, pending } = model.readMarks;
  const reported = furthest(known, due);
  const next = withMarks(model, {
    known: reported,
    pending: beyond(pending, reported),
    reportAt: undefined,
    quietUntil: now + INTERVAL,
  });
  return due.length === 0 ? [next] : [armed(next, now), readRequest(due)];
}

/** When there is something to report, or undefined. */
export function nextReportMoment(model: Model): number | undefined {
  return isIn(model) ? model.readMarks.reportAt : undefined;
}

/** The link broke: a report may be lost, so until the server tells, nothing is known of it. */
export function doubtMarks({ readMarks }: Model): ReadMarks {
  const { known, pending } = readMarks;
  return { ...noReadMarks, pending: furthest(known, pending) };
}

/** The server tells what was read, by us in earlier times or on another device just now. */
export function readMarked(model: Model, { marks }: EventOf<"readMarked">): Step {
  const told = marks.map(({ room, id }) => [conversationOf(model, room), id] as const);
  const known = furthest(model.readMarks.known, told);
  const noted = withMarks(model, { known, pending: beyond(model.readMarks.pending, known) });
  return [told.reduce((before, [id, line]) => readElsewhere(before, id, line), noted)];
}

function readElsewhere(model: Model, id: ConversationId, line: number): Model {
  const conversation = model.conversations.get(id);
  if (conversation === undefined || line <= conversation.readUpTo) return model;
  return withConversation(model, id, () => withoutRead(conversation, line, model.login.name));
}

/** What is left unread behind a line, and where it begins. */
function withoutRead(
  conversation: Conversation,
  line: number,
  ownName: string | undefined,
): Conversation {
  const next = { ...conversation, readUpTo: line };
  const { unread, unreadFrom, lines } = conversation;
  if (unread === 0 || unreadFrom === undefined) return next;
  let left = { unread: 0, mentions: 0, unreadFrom: undefined as number | undefined };
  for (const { id, kind, who, mention, position } of lines.backwards()) {
    if (position < unreadFrom || (id > 0 && id <= line)) break;
    if (!isTalk(kind) || who === ownName) continue;
    const mentions = left.mentions + (mention ? 1 : 0);
    left = { unread: left.unread + 1, mentions, unreadFrom: position };
  }
  return { ...next, ...left };
}

/** The server names rooms and, with an `@` in front, people. */
function conversationOf(model: Model, room: string): ConversationId {
  const wanted = roomId(room).toLowerCase();
  const open = [...model.conversations.keys()].find((id) => id.toLowerCase() === wanted);
  return open ?? roomId(room);
}

/** What can be reported now: the server takes marks of rooms that we are in. */
function reportable({ readMarks, conversations }: Model): (readonly [ConversationId, number])[] {
  return [...readMarks.pending].filter(([id]) => conversations.get(id)?.isJoined === true);
}

function readRequest(due: readonly (readonly [ConversationId, number])[]): Effect {
  const marks = due.map(
    ([id, line]): ReadMark => ({ room: id.startsWith("#") ? id.slice(1) : id, id: line }),
  );
  return { type: "request", request: { type: "read", marks } };
}

function withMarks(model: Model, change: Partial<ReadMarks>): Model {
  return { ...model, readMarks: { ...model.readMarks, ...change } };
}
