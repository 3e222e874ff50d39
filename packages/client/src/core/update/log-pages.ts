// Facts of a room's log that are read back: on entering, after a broken link, further up.
import { type EventOf, type LoggedEvent, phrase } from "@tea-party/protocol";
import { type Heard, heard, isForOurEyes } from "../attention.ts";
import {
  type Conversation,
  type ConversationId,
  type Fetching,
  newConversation,
  oldestId,
  roomId,
} from "../model/conversation.ts";
import { isTalk, type NewLine } from "../model/line.ts";
import { activeConversation, canReadBack, isIn, type Model } from "../model/model.ts";
import { inserted, prepended, unknownOf } from "../model/placing.ts";
import { unanswered } from "../panes/unanswered.ts";
import { withConversation } from "./conversations.ts";
import { gapsAfterPage, withGap, withLoss } from "./gaps.ts";
import { lineOf, withoutErased } from "./logged-facts.ts";
import { noticed } from "./noticed.ts";
import { answeredInLog, flushOutgoing } from "./outgoing.ts";
import { takenTo } from "./reading.ts";
import { type Effect, inTurn, type Step } from "./step.ts";

/** Lines asked for in one page. */
const PAGE = 200;
/** Pages of missed lines that are fetched before we leave the rest to the reader. */
const MISSED_PAGES = 10;

/**
 * Puts a page, oldest first, where it belongs. What we have already is not doubled.
 * @param missedAfter what stands behind this id was said while we were away, so it is unread;
 *   0 when nothing is
 */
export function withPage(
  model: Model,
  id: ConversationId,
  events: readonly LoggedEvent[],
  missedAfter: number,
): Model {
  const next = events.reduce(answeredInLog, model);
  const lines = events.map((event): NewLine => {
    const arrival = heard(model, inPlace(model, id, lineOf(event)));
    return { ...arrival, mention: isForOurEyes(model, arrival) };
  });
  return withConversation(next, id, (conversation) => {
    const [placed, fresh] = withLines(conversation, lines);
    const filled = withoutErased(placed, events);
    if (missedAfter === 0) return filled;
    const readUpTo = Math.max(missedAfter, conversation.readUpTo);
    const missed = fresh.filter(
      (line) => line.id > readUpTo && isTalk(line.kind) && line.who !== model.login.name,
    );
    return withUnread(filled, missed, id !== model.active);
  });
}

/** Of a log of private words a line reads as it did when it was told. */
function inPlace(model: Model, id: ConversationId, line: Heard): Heard {
  if (!id.startsWith("@") || line.kind !== "said") return line;
  return { ...line, kind: line.who === model.login.name ? "sent" : "told" };
}

/** Asks for what was said after `after`, page by page; until it comes, there is a gap. */
export function fetchMissed(model: Model, id: ConversationId, after: number, pages: number): Step {
  const next = withConversation(model, id, (conversation) => ({
    ...conversation,
    gaps: withGap(conversation.gaps, after),
    fetching: { want: "missed", after, pages },
  }));
  return [next, pageRequest(id, { after })];
}

/** Asks for the first of what is missing behind a line, now that the reader has come there. */
export function fetchGap(model: Model, after: number): Step {
  const { active } = model;
  const conversation = model.conversations.get(active);
  if (conversation?.isJoined !== true || conversation.fetching !== undefined) return [model];
  if (!conversation.gaps.includes(after)) return [model];
  const next = withFetching(model, active, { want: "gap", after });
  return [next, pageRequest(active, { after })];
}

/** Asks for what was said before all we have of the active conversation, unless we have or asked it. */
export function fetchOlder(model: Model): Step {
  const conversation = model.conversations.get(model.active);
  if (conversation?.isJoined !== true || !canReadBack(model)) return [model];
  if (conversation.isWhole || conversation.fetching !== undefined) return [model];
  const before = oldestId(conversation);
  const next = withFetching(model, conversation.id, { want: "older" });
  return [next, pageRequest(conversation.id, before === 0 ? {} : { before })];
}

/** Asks for a line that is not here, with what was said before it. */
export function fetchAround(model: Model, id: ConversationId, line: number): Step {
  const next = withFetching(model, id, { want: "around", id: line });
  return [next, pageRequest(id, { before: line + 1 })];
}

/**
 * Something that we asked for without an id of ours was refused, a page perhaps: none is waited for
 * any more. What is missing stays a gap, and what waits to be said goes out.
 */
export function withoutPages(model: Model): Step {
  const fetching = [...model.conversations.values()].filter((each) => each.fetching !== undefined);
  return inTurn(
    unanswered(model),
    ...fetching.map(({ id }) => (before: Model): Step => {
      const next = withConversation(before, id, (each) => ({ ...each, fetching: undefined }));
      return isIn(next) ? flushOutgoing(next, id) : [next];
    }),
  );
}

function withFetching(model: Model, id: ConversationId, fetching: Fetching): Model {
  return withConversation(model, id, (conversation) => ({ ...conversation, fetching }));
}

function pageRequest(id: ConversationId, from: { before?: number; after?: number }): Effect {
  // Private words are told as those of the room `@name`.
  const room = id.startsWith("#") ? id.slice(1) : id;
  const request = { type: "history", room, ...from, limit: PAGE } as const;
  return { type: "request", request };
}

export function historyListed(model: Model, event: EventOf<"historyListed">): Step {
  const id = roomId(event.room);
  const before = model.conversations.get(id) ?? newConversation(id);
  const { fetching } = before;
  const missedAfter = fetching?.want === "missed" ? fetching.after : 0;
  // Noted before the page is in its place: what has no room there is not to be noted.
  const noted = withConversation(model, id, (conversation) => ({
    ...conversation,
    gaps: gapsAfterPage(before, event),
    losses: withLoss(conversation.losses, event),
    fetching: undefined,
    isWhole: conversation.isWhole || (fetching?.want === "older" && !event.more),
  }));
  const settled = withPage(noted, id, event.lines, missedAfter);
  if (fetching === undefined) return id === model.active ? goneTo(settled, event) : [settled];
  if (fetching.want !== "missed") return [settled];
  const last = event.lines.at(-1)?.id;
  const isOpen = last !== undefined && settled.conversations.get(id)?.gaps.includes(last) === true;
  return isOpen && fetching.pages < MISSED_PAGES
    ? fetchMissed(settled, id, last, fetching.pages + 1)
    : flushOutgoing(settled, id);
}

/** The reader asked for a page: he is taken to where it begins, or told that there is none. */
function goneTo(model: Model, event: EventOf<"historyListed">): Step {
  const [first] = event.lines;
  if (first === undefined) return noticed(model, phrase(event).join("\n"), event.time);
  const position = positionOf(activeConversation(model), first.id);
  return [position === undefined ? model : takenTo(model, position)];
}

/** The conversation with a page's lines in it, and those of them that were not there before. */
function withLines(
  conversation: Conversation,
  lines: readonly NewLine[],
): [Conversation, readonly NewLine[]] {
  const oldest = oldestId(conversation);
  const fresh = unknownOf(conversation.lines, lines);
  if (fresh.length === 0) return [conversation, fresh];
  const older = fresh.filter(({ id }) => id < oldest);
  const others = fresh.filter(({ id }) => id >= oldest);
  const next = inserted(prepended(conversation.lines, older), others);
  return [{ ...conversation, lines: next }, [...older, ...others]];
}

function withUnread(
  conversation: Conversation,
  missed: readonly NewLine[],
  isCounted: boolean,
): Conversation {
  const first = missed[0];
  if (first === undefined) return conversation;
  const mentions = missed.filter(({ mention }) => mention).length;
  return {
    ...conversation,
    unread: conversation.unread + (isCounted ? missed.length : 0),
    mentions: conversation.mentions + (isCounted ? mentions : 0),
    unreadFrom: earlier(conversation.unreadFrom, positionOf(conversation, first.id)),
  };
}

/** What we missed comes page by page, and the newest of it first: told on entering. */
function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** Where a line of a log is; undefined when it is not here. */
export function positionOf({ lines }: Conversation, id: number): number | undefined {
  for (const line of lines.backwards()) {
    if (line.id === id) return line.position;
    if (line.id > 0 && line.id < id) return undefined;
  }
  return undefined;
}
