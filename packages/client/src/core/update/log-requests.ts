// Asking for pages of a room's log: what we missed, what lies further up, what is around a line.
import { type ConversationId, type Fetching, oldestId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { canReadBack, isIn } from "../model/standing.ts";
import { unanswered } from "../panes/unanswered.ts";
import { withConversation } from "./conversations.ts";
import { withGap } from "./gaps.ts";
import { flushOutgoing } from "./outgoing.ts";
import { type Effect, inTurn, type Step } from "./step.ts";

/** Lines asked for in one page. */
const PAGE = 200;

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
