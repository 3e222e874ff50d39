// A line from a server that speaks text, or that has not said yet what it speaks.
import type { Heard } from "../attention.ts";
import { HOUSE } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { readTextLine, type TextLine } from "../text-lines.ts";
import { arrive } from "./arrival.ts";
import { withConversation, withMember, withoutMember } from "./conversations.ts";
import { nameRefused } from "./login.ts";
import { answered } from "./outgoing.ts";
import type { Step } from "./step.ts";

export function lineReceived(model: Model, line: string, now: number): Step {
  if (line === "") return [model];
  const read = readTextLine(line);
  const [arrived, ...effects] = arrive(model, HOUSE, arrivalOf(read, line, now));
  return [noted(arrived, read, line, now), ...effects];
}

function arrivalOf(read: TextLine, line: string, now: number): Heard {
  const words = { id: 0, time: now, who: "", kind: "answered", text: line } as const;
  switch (read.kind) {
    case "said":
    case "acted":
    case "told":
      return { ...words, kind: read.kind, who: read.who, text: read.text };
    case "entered":
    case "left":
      return { ...words, kind: read.kind, who: read.who, text: "" };
    case "renamed":
      return { ...words, kind: "renamed", who: read.who, text: read.to };
    default:
      return words;
  }
}

/** What the line tells beside its words: who is here, whether we are let in. */
function noted(model: Model, read: TextLine, line: string, now: number): Model {
  const next = { ...model, membersFollow: read.kind === "membersFollow" };
  switch (read.kind) {
    case "said":
      return read.who === model.login.name ? ownLineCame(next, read.text) : next;
    case "entered":
      return withConversation(next, HOUSE, (house) =>
        withMember(house, read.who, { away: undefined }),
      );
    case "left":
      return withConversation(next, HOUSE, (house) => withoutMember(house, read.who));
    case "renamed":
      return withConversation(next, HOUSE, (house) =>
        withMember(withoutMember(house, read.who), read.to, {}),
      );
    case "welcomed":
      return { ...next, serverName: read.server };
    case "membersFollow":
      return letIn(next);
    case "nameTaken":
      return nameRefused(next, "name-taken", line, now);
    case "other":
      return model.membersFollow && !/\s/.test(line)
        ? {
            ...withConversation(next, HOUSE, (house) => withMember(house, line, {})),
            membersFollow: true,
          }
        : next;
    default:
      return next;
  }
}

/** Only someone who is in a room is told who else is. */
function letIn(model: Model): Model {
  const cleared = withConversation(model, HOUSE, (house) => ({ ...house, members: new Map() }));
  return model.login.state === "asked"
    ? { ...cleared, login: { ...cleared.login, state: "done", refusal: "" } }
    : cleared;
}

/** A text server's only acknowledgement: what we said comes back to us. */
function ownLineCame(model: Model, text: string): Model {
  const said = model.outgoing.find((outgoing) => outgoing.text === `say ${text}`);
  return answered(model, said?.line);
}
