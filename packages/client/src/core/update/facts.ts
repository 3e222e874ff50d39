// Every fact the server can state, and what changes with it. The compiler insists on every row.
import type { EventName, EventOf, TeaEvent } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import { pageCame, searchListed } from "../panes/finding.ts";
import { resultsCame } from "../panes/results.ts";
import {
  accepted,
  answeredInWords,
  membersListed,
  refused,
  roomsListed,
  sent,
  told,
} from "./answers.ts";
import { clientCommands, othersCommands } from "./client-commands.ts";
import { secretAsked, sessionOpened, welcomed } from "./door-facts.ts";
import { ownListed } from "./exporting.ts";
import { lineReached } from "./line-reached.ts";
import { historyListed } from "./log-pages.ts";
import { loggedNow } from "./logged-facts.ts";
import { cameBack, typing, wentAway } from "./passing-facts.ts";
import { readMarked } from "./read-marks.ts";
import type { Step } from "./step.ts";
import { caughtUp, closed, joined, loggedIn, missed, moved, parted } from "./visit-facts.ts";

type Handlers = {
  readonly [Name in EventName]: (model: Model, event: EventOf<Name>, now: number) => Step;
};

const handlers: Handlers = {
  said: loggedNow,
  acted: loggedNow,
  entered: loggedNow,
  left: loggedNow,
  renamed: loggedNow,
  topicSet: loggedNow,
  erased: loggedNow,

  typing,
  wentAway,
  cameBack,

  welcomed,
  loggedIn,
  sessionOpened,
  readMarked,
  nameGiven: answeredInWords,
  secretAsked,
  caughtUp,
  missed,
  commandsOffered: (model, { commands }) => [{ ...model, commands }],
  joined,
  moved,
  parted,
  closed,

  told,
  sent,
  refused,
  accepted,
  membersListed,
  historyListed: (model, event, now) =>
    lineReached(model, pageCame(model, historyListed(model, event)), now),
  searchListed: (model, event) =>
    model.pane?.kind === "find" && model.pane.server === "asked"
      ? searchListed(model, model.pane, event)
      : resultsCame(model, event),
  peopleListed: answeredInWords,
  roomsListed,
  keyTold: answeredInWords,
  ownListed,
  eraseAsked: answeredInWords,
  linesErased: answeredInWords,
  commandsListed: (model, event) =>
    answeredInWords(model, {
      ...event,
      commands: [...othersCommands(event.commands), ...clientCommands],
    }),
  commandDescribed: answeredInWords,
  topicTold: answeredInWords,
  timeTold: answeredInWords,
  ponged: answeredInWords,
  settingTold: answeredInWords,
  announced: answeredInWords,
};

/** @param now milliseconds since 1970, by our own clock */
export function factReceived(model: Model, event: TeaEvent, now: number): Step {
  const handle = handlers[event.type] as (model: Model, event: TeaEvent, now: number) => Step;
  return handle(model.tellsFacts ? model : { ...model, tellsFacts: true }, event, now);
}
