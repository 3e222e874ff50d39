// Facts of the door: welcomed, known again, sent on to another device, asked for a password.
import type { EventOf, ReadMark } from "@tea-party/protocol";
import { lastBeforeMissed } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { askForName } from "./login.ts";
import { withoutHopeless } from "./outgoing.ts";
import type { Effect, Step } from "./step.ts";

/** The code by which a server says that we went on with another device. */
export const ELSEWHERE = "elsewhere";

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
