// Facts of our own visit: let in, in which rooms, what was missed meanwhile.
import { type EventOf, keptLines } from "@tea-party/protocol";
import {
  type Conversation,
  type ConversationId,
  lastBeforeMissed,
  newConversation,
  newestId,
  roomId,
} from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { isIn } from "../model/standing.ts";
import { arrive, withLine } from "./arrival.ts";
import { activate, isOpenable, withConversation, withoutConversation } from "./conversations.ts";
import { ELSEWHERE } from "./door-facts.ts";
import { withLoss } from "./gaps.ts";
import { withPage } from "./log-pages.ts";
import { fetchMissed } from "./log-requests.ts";
import { withOwnName } from "./logged-facts.ts";
import { notOpened } from "./noticed.ts";
import { flushOutgoing, withoutHopeless, withoutOthersLines } from "./outgoing.ts";
import { armed } from "./read-marks.ts";
import { type Effect, inTurn, type Step } from "./step.ts";

/** We were too slow, and lines were left out for us: we ask for them. */
export function missed(model: Model, { room }: EventOf<"missed">): Step {
  const id = roomId(room);
  const lastSeen = newestId(model.conversations.get(id) ?? newConversation(id));
  return lastSeen === 0 ? [model] : fetchMissed(model, id, lastSeen, 1);
}

/**
 * What was said in a room while we were away; the room itself is told of next. Of private words
 * that were too many to be told, it is the oldest that we were told: theirs come behind these.
 */
export function caughtUp(model: Model, event: EventOf<"caughtUp">): Step {
  const { room, lines, more } = event;
  const id = roomId(room);
  const before = model.conversations.get(id) ?? newConversation(id);
  const lastSeen = lastBeforeMissed(before) || model.toldUpTo;
  const last = lines.at(-1)?.id ?? lastSeen;
  const filled = withConversation(withPage(model, id, lines, lastSeen), id, (conversation) => ({
    ...conversation,
    fetching: undefined,
    losses: withLoss(conversation.losses, event),
    gaps: conversation.gaps.filter((after) => after < lastSeen || (more && after >= last)),
  }));
  return more ? fetchMissed(filled, id, last, 1) : [filled];
}

/** What waits for a room waits until we are in it; the rest can go now. */
export function loggedIn(model: Model, event: EventOf<"loggedIn">): Step {
  // Told again in the midst of a visit, it is our new name.
  if (isIn(model)) return [withOwnName(model, event.name)];
  const sure = model.login.isResuming ? model : withoutHopeless(model);
  const next: Model = {
    ...withoutOthersLines(sure, event.name),
    hasBeenIn: true,
    login: {
      state: "done",
      name: event.name,
      // Its answer is still to come.
      line: model.login.line,
      isResuming: false,
      refusal: "",
      suggestion: "",
      askAgainAt: undefined,
      asks: 0,
      lookAt: undefined,
    },
  };
  const open = [...next.conversations.values()].filter(({ kind }) => kind !== "room");
  return inTurn(
    next,
    ...open.map(
      ({ id }) =>
        (before: Model) =>
          flushOutgoing(before, id),
    ),
  );
}

export function joined(model: Model, event: EventOf<"joined">, now: number): Step {
  const id = roomId(event.room);
  if (!isOpenable(model, id)) return notOpened(model, id, now);
  const known = model.readMarks.known.get(id) ?? 0;
  const opened = withConversation(model, id, (conversation) => ({
    ...conversation,
    readUpTo: Math.max(conversation.readUpTo, known),
  }));
  const before = opened.conversations.get(id);
  const lastSeen = before === undefined ? 0 : lastBeforeMissed(before);
  const filled = withPage(opened, id, event.recent, lastSeen);
  const entered = withConversation(
    event.from === undefined ? filled : following(filled, id),
    id,
    (conversation): Conversation => ({
      ...withKept(conversation, event),
      topic: event.topic,
      isJoined: true,
      members: new Map(event.members.map(({ name, away }) => [name, { name, away }])),
      typing: new Map(),
    }),
  );
  const next = armed(entered, now);
  const { fetching } = before ?? newConversation(id);
  if (fetching?.want === "missed" && fetching.pages > 0) return [next];
  // Between what we had and what we are told now, there may be lines nobody has shown us.
  const oldestTold = event.recent[0]?.id ?? Number.POSITIVE_INFINITY;
  if (lastSeen > 0 && (fetching?.want === "missed" || oldestTold > lastSeen)) {
    return fetchMissed(next, id, lastSeen, 1);
  }
  return flushOutgoing(next, id);
}

/** Says how long the room keeps what is said, once and when it has changed. */
function withKept(conversation: Conversation, { kept, time }: EventOf<"joined">): Conversation {
  const text = keptLines(kept).join("\n");
  if (text === "" || text === conversation.kept) return conversation;
  const line = { id: 0, time, kind: "answered", who: "", text, mention: false } as const;
  return { ...withLine(conversation, line), kept: text };
}

/**
 * Where the server thinks we stand. We follow when it is news: not when a returning visitor is
 * put into the first room again while he reads in another.
 */
export function moved(model: Model, event: EventOf<"moved">): Step {
  const next = following(model, roomId(event.room));
  return [next, ...rejoining(next)];
}

function following(model: Model, id: ConversationId): Model {
  const isAsked = model.outgoing.some(({ isTalk }) => !isTalk);
  const active = model.conversations.get(model.active);
  const isNowhere = active === undefined || active.kind === "house";
  return isAsked || isNowhere ? activate(model, id) : model;
}

export function parted(model: Model, event: EventOf<"parted">): Step {
  return [withoutConversation(model, roomId(event.room))];
}

/** The farewell is remembered: it decides whether we come back when the connection closes. */
export function closed(model: Model, { code, text, time }: EventOf<"closed">): Step {
  const sessionToken = code === ELSEWHERE ? undefined : model.sessionToken;
  const next: Model = { ...model, sessionToken, farewell: { code, text } };
  if (text === "") return [next];
  return arrive(next, model.active, { id: 0, time, kind: "announced", who: "", text });
}

/** A new session starts in the first room only: asks for the others we were in. */
function rejoining(model: Model): readonly Effect[] {
  if (!isIn(model)) return [];
  return [...model.conversations.values()]
    .filter(({ kind, isJoined }) => kind === "room" && !isJoined)
    .map(({ name }) => ({ type: "request", request: { type: "input", text: `/join ${name}` } }));
}
