// The connection comes, goes, and is dialled again.
import { HOUSE } from "../model/conversation.ts";
import { isIn, type Model } from "../model/model.ts";
import { emptyScrollback } from "../model/scrollback.ts";
import { reconnectDelay } from "../reconnect.ts";
import { textCommands } from "../text-commands.ts";
import { withConversation } from "./conversations.ts";
import { askForName } from "./login.ts";
import { doubtOutgoing, flushOutgoing } from "./outgoing.ts";
import { inTurn, type Step } from "./step.ts";

/** Milliseconds between two looks at the round trip. */
const PING_INTERVAL = 20_000;
/** Milliseconds without an answer after which a link that used to answer is dead. */
const PING_LIMIT = 10_000;

/** Codes of a farewell after which coming back at once is not wanted. */
const finalFarewells: ReadonlySet<string> = new Set(["kicked", "banned"]);

export function connected(model: Model, now: number): Step {
  return [
    {
      ...model,
      farewell: undefined,
      link: { state: "up", since: now, speech: "unsettled" },
      lag: { askedAt: undefined, nextAt: now, milliseconds: undefined },
    },
  ];
}

export function speechSettled(model: Model, speech: "tea" | "text"): Step {
  if (model.link.state !== "up") return [model];
  const next: Model = { ...model, link: { ...model.link, speech } };
  if (speech === "text") {
    const { name } = next.login;
    const spoken: Model = { ...next, commands: textCommands };
    return inTurn(
      spoken,
      (before) => (name === undefined ? [before] : askForName(before, name)),
      (before) => flushOutgoing(before, HOUSE),
    );
  }
  // What a server says to anyone before it knows that we read facts, it says again as facts.
  return [withConversation(next, HOUSE, (house) => ({ ...house, lines: emptyScrollback }))];
}

/** @param chance a random number in [0, 1) */
export function lost(model: Model, reason: string, chance: number, now: number): Step {
  const left: Model = {
    ...doubtOutgoing(model),
    login: { ...model.login, state: "none", askAgainAt: undefined },
    secretPrompt: undefined,
    lag: { ...model.lag, askedAt: undefined },
    conversations: new Map(
      [...model.conversations].map(([id, conversation]) => [
        id,
        {
          ...conversation,
          isJoined: conversation.kind !== "room",
          fetching: undefined,
        },
      ]),
    ),
  };
  const { farewell } = model;
  if (model.isLeaving) {
    const link = { state: "ended", reason: "logged out" } as const;
    return [{ ...left, link, sessionToken: undefined, isLeaving: false }, { type: "quit" }];
  }
  if (farewell !== undefined && finalFarewells.has(farewell.code)) {
    return [{ ...left, link: { state: "ended", reason: farewell.text || reason } }];
  }
  const failures = model.link.state === "connecting" ? model.link.failures + 1 : 1;
  const until = now + reconnectDelay(failures, chance);
  return [{ ...left, link: { state: "waiting", failures, until, reason } }];
}

/** Dials now, unless a link is up or on its way. */
export function redial(model: Model, now: number): Step {
  const { link } = model;
  if (link.state === "up" || link.state === "connecting") return [model];
  const failures = link.state === "waiting" ? link.failures : 0;
  return [{ ...model, link: { state: "connecting", failures, since: now } }, { type: "dial" }];
}

export function pongReceived(model: Model, now: number): Step {
  const { askedAt } = model.lag;
  if (askedAt === undefined) return [model];
  const lag = { ...model.lag, askedAt: undefined, milliseconds: now - askedAt };
  return [{ ...model, lag }];
}

/** Asks for the round trip when it is time, and gives up on a link that stopped answering. */
export function pingWhenDue(model: Model, now: number): Step {
  const { askedAt, nextAt, milliseconds } = model.lag;
  if (!isIn(model) || model.link.state !== "up" || model.link.speech !== "tea") return [model];
  if (askedAt !== undefined && milliseconds !== undefined && now - askedAt >= PING_LIMIT) {
    return [model, { type: "hangUp", reason: "the server stopped answering" }];
  }
  if (now < nextAt) return [model];
  const lag = { ...model.lag, askedAt: askedAt ?? now, nextAt: now + PING_INTERVAL };
  return [{ ...model, lag }, { type: "ping" }];
}
