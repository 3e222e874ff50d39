// Facts of our own visit: welcomed, let in, in which rooms.
import { type EventOf, keptLines, type ReadMark } from "@tea-party/protocol";
import {
  type Conversation,
  type ConversationId,
  lastBeforeMissed,
  newConversation,
  newestId,
  roomId,
} from "../model/conversation.ts";
import { isIn, type Model } from "../model/model.ts";
import { arrive, withLine } from "./arrival.ts";
import { activate, withConversation, withoutConversation } from "./conversations.ts";
import { withLoss } from "./gaps.ts";
import { fetchMissed, withPage } from "./log-pages.ts";
import { withOwnName } from "./logged-facts.ts";
import { askForName } from "./login.ts";
import { flushOutgoing, withoutHopeless, withoutOthersLines } from "./outgoing.ts";
import { armed } from "./read-marks.ts";
import { type Effect, inTurn, type Step } from "./step.ts";

/** The code by which a server says that we went on with another device. */
const ELSEWHERE = "elsewhere";

/** At the door: we take up our session where there is one, or else ask for our name. */
export function welcomed(model: Model, event: EventOf<"welcomed">, now: number): Step {
  const next: Model = { ...withWelcome(model), serverName: event.server };
  const { sessionToken, login, key } = next;
  const identify = key === undefined ? [] : [identification(key)];
  // Our question on this link is still to be answered, and would be refused if put twice.
  if (login.state === "asked") return [next, ...identify];
  if (sessionToken !== undefined) {
    const asked: Model = { ...next, login: { ...login, state: "asked", isResuming: true } };
    const resume = { type: "resume", token: sessionToken, marks: marksOf(model) } as const;
    return [asked, ...identify, { type: "request", request: resume }];
  }
  const [asked, ...effects] = login.name === undefined ? [next] : askForName(next, login.name, now);
  return [asked, ...identify, ...effects];
}

function withWelcome(model: Model): Model {
  const { link } = model;
  return link.state === "up" ? { ...model, link: { ...link, isWelcomed: true } } : model;
}

/** Says who we are on all our devices. */
export function identification(key: string): Effect {
  return { type: "request", request: { type: "identify", key } };
}

export function sessionOpened(model: Model, { token }: EventOf<"sessionOpened">): Step {
  return [{ ...model, sessionToken: token }];
}

/**
 * The server has let go of our session: we come as anyone comes. The token is then that of the
 * new session, so it is kept: the answer to our login may be lost as well.
 */
export function sessionGone(model: Model, now: number): Step {
  const next: Model = {
    ...withoutHopeless(model),
    login: { ...model.login, state: "none", isResuming: false },
  };
  const { name } = next.login;
  return name === undefined ? [next] : askForName(next, name, now);
}

/** We went on with another device: coming back to this one is up to the reader. */
export function wentElsewhere(model: Model, text: string): Step {
  const next: Model = {
    ...model,
    sessionToken: undefined,
    login: { ...model.login, state: "none", isResuming: false },
    farewell: { code: ELSEWHERE, text },
  };
  return [next, { type: "hangUp", reason: text }];
}

/**
 * The last line of each room before what we missed, and the last private word: the server tells
 * what came after. Before the first word it is told so, or one lost with the link would stay lost.
 */
function marksOf({ conversations, toldUpTo }: Model): ReadMark[] {
  const rooms = [...conversations.values()].filter(({ kind }) => kind === "room");
  const marks = rooms.map((room) => ({ room: room.name, id: lastBeforeMissed(room) }));
  return [...marks.filter(({ id }) => id > 0), { room: "@", id: Math.max(1, toldUpTo) }];
}

/** The server wants a password: the next draft is one, and is neither shown nor remembered. */
export function secretAsked(model: Model, { prompt }: EventOf<"secretAsked">): Step {
  return [{ ...model, secretPrompt: prompt }];
}

/** We were too slow, and lines were left out for us: we ask for them. */
export function missed(model: Model, { room }: EventOf<"missed">): Step {
  const id = roomId(room);
  const lastSeen = newestId(model.conversations.get(id) ?? newConversation(id));
  return lastSeen === 0 ? [model] : fetchMissed(model, id, lastSeen, 1);
}

/** What was said in a room while we were away; the room itself is told of next. */
export function caughtUp(model: Model, event: EventOf<"caughtUp">): Step {
  const { room, lines, more } = event;
  const id = roomId(room);
  const lastSeen = lastBeforeMissed(model.conversations.get(id) ?? newConversation(id));
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
