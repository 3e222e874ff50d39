// Facts of a room's log that are read back: on entering, after a broken link, further up.
import { type EventOf, type LoggedEvent, phrase } from "@tea-party/protocol";
import { type Heard, heard, isForOurEyes } from "../attention.ts";
import {
  type Conversation,
  type ConversationId,
  newConversation,
  oldestId,
  roomId,
} from "../model/conversation.ts";
import { isTalk, type NewLine } from "../model/line.ts";
import { activeConversation, type Model } from "../model/model.ts";
import { inserted, prepended, unknownOf } from "../model/placing.ts";
import { withConversation } from "./conversations.ts";
import { gapsAfterPage, withLoss } from "./gaps.ts";
import { fetchMissed } from "./log-requests.ts";
import { lineOf, withoutErased } from "./logged-facts.ts";
import { noticed } from "./noticed.ts";
import { answeredInLog, flushOutgoing } from "./outgoing.ts";
import { takenTo } from "./reading.ts";
import type { Step } from "./step.ts";

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
