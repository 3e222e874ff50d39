// The connection comes, goes, and is dialled again.

import { type Conversation, type Fetching, HOUSE } from "../model/conversation.ts";
import type { Link } from "../model/link.ts";
import type { Model } from "../model/model.ts";
import { emptyScrollback } from "../model/scrollback.ts";
import { unanswered } from "../panes/unanswered.ts";
import { reconnectDelay } from "../reconnect.ts";
import type { SettledSpeech } from "../speech-settling.ts";
import { textCommands } from "../text-commands.ts";
import type { Action } from "./action.ts";
import { withConversation } from "./conversations.ts";
import { exportBroken } from "./exporting.ts";
import { ping, WOKEN_PING_LIMIT } from "./lag.ts";
import { lineServerSettled, withoutNameInDraft } from "./line-server.ts";
import { askForName } from "./login.ts";
import { doubtOutgoing, withoutTextTalk } from "./outgoing.ts";
import { doubtMarks } from "./read-marks.ts";
import type { Step } from "./step.ts";

/** Milliseconds that a link lasts which was one. */
const STEADY = 10_000;

/** Codes of a farewell after which coming back at once is not wanted. */
const finalFarewells: ReadonlySet<string> = new Set(["kicked", "banned", "elsewhere"]);

export function connected(model: Model, now: number): Step {
  return [
    {
      ...model,
      farewell: undefined,
      link: {
        state: "up",
        since: now,
        failures: model.link.state === "connecting" ? model.link.failures : 0,
        speech: "unsettled",
        isWelcomed: false,
        greeting: "none",
        prompt: "",
        isEchoed: false,
      },
      lag: { askedAt: undefined, deadline: undefined, nextAt: now, milliseconds: undefined },
    },
  ];
}

export function speechSettled(model: Model, speech: SettledSpeech, now: number): Step {
  const { link } = model;
  if (link.state !== "up") return [model];
  if (speech === "tea") return [factsBegin({ ...model, link: { ...link, speech } })];
  // It spoke in facts before, and does so at once. Text would say again what it may have heard.
  if (model.tellsFacts) return [model, { type: "hangUp", reason: "no answer" }];
  if (speech === "text" && link.greeting === "house") return houseSettled(model, now);
  // What speaks GMCP and states no facts is no house, however it greets.
  const greeting = speech === "lines" ? "other" : link.greeting;
  return [lineServerSettled({ ...model, link: { ...link, speech: "lines", greeting } })];
}

/** A house that speaks text is told our name as a telnet user tells it. */
export function houseSettled(model: Model, now: number): Step {
  const { link, login } = model;
  if (link.state !== "up") return [model];
  const settled: Model = {
    ...model,
    link: { ...link, speech: "text" },
    commands: textCommands,
    isLineServer: false,
    hasBeenIn: model.hasBeenIn && !model.isLineServer,
  };
  return login.name === undefined ? [settled] : askForName(settled, login.name, now);
}

/** What a server says to anyone before it knows that we read facts, it says again as facts. */
function factsBegin(model: Model): Model {
  const emptied = withConversation(withoutNameInDraft(model), HOUSE, (house) => ({
    ...house,
    lines: emptyScrollback,
  }));
  return {
    ...withoutTextTalk(emptied),
    isLineServer: false,
    hasBeenIn: model.hasBeenIn && !model.isLineServer,
    secretPrompt: undefined,
    login: { ...model.login, lookAt: undefined },
  };
}

export function lost(
  model: Model,
  { reason, isFarewell, chance }: Extract<Action, { type: "lost" }>,
  now: number,
): Step {
  const told = exportBroken(doubtOutgoing(unanswered(model)), now);
  const left: Model = {
    ...told,
    login: { ...model.login, state: "none", askAgainAt: undefined, lookAt: undefined },
    secretPrompt: undefined,
    readMarks: doubtMarks(model),
    isAskingRooms: false,
    lag: { ...model.lag, askedAt: undefined, deadline: undefined },
    conversations: new Map(
      [...told.conversations].map(([id, conversation]) => [
        id,
        {
          ...conversation,
          isJoined: conversation.kind !== "room",
          fetching: stillWanted(conversation),
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
  // A MUD closes behind who has left, and who sits idle at its door: nobody wants to be back there.
  if (model.isLineServer && isFarewell === true)
    return [{ ...left, link: { state: "ended", reason } }];
  const failures = failuresBefore(model.link, now) + 1;
  const until = now + reconnectDelay(failures, chance);
  return [{ ...left, link: { state: "waiting", failures, until, reason } }];
}

/**
 * A link that breaks as soon as it is there has come to nothing, too: a house may be full. Not one
 * by which we were let in: whoever sits on a bad line would miss more for each time that it breaks.
 */
function failuresBefore(link: Link, now: number): number {
  const isAtDoor = link.state === "up" && !link.isWelcomed && now - link.since < STEADY;
  return link.state === "connecting" || isAtDoor ? link.failures : 0;
}

/**
 * What we missed in a room is asked for again by the next link; what the reader asked for he asks
 * again, and private words are told again, or stay a gap.
 */
function stillWanted({ kind, fetching }: Conversation): Fetching | undefined {
  const isStill = kind === "room" && fetching?.want === "missed";
  return isStill ? { ...fetching, pages: 0 } : undefined;
}

/** Dials now, unless a link is up or on its way. */
export function redial(model: Model, now: number): Step {
  const { link } = model;
  if (link.state === "up" || link.state === "connecting") return [model];
  const failures = link.state === "waiting" ? link.failures : 0;
  return [{ ...model, link: { state: "connecting", failures, since: now } }, { type: "dial" }];
}

/** After a sleep we don't wait: who wakes a machine wants to see where he was. */
export function woke(model: Model, now: number): Step {
  const { link } = model;
  if (link.state !== "waiting") return ping(model, now, WOKEN_PING_LIMIT);
  return redial({ ...model, link: { ...link, failures: 0 } }, now);
}
