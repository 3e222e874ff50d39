// A line from a server that speaks text, or that has not said yet what it speaks.
import type { Heard } from "../attention.ts";
import { HOUSE } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { isSecretWanted, readTextLine, type TextLine } from "../text-lines.ts";
import { arrive } from "./arrival.ts";
import { withConversation, withMember, withoutMember } from "./conversations.ts";
import { withNameInDraft } from "./line-server.ts";
import { houseSettled } from "./link-changes.ts";
import { nameRefused } from "./login.ts";
import { flushOutgoing, ownLineCame } from "./outgoing.ts";
import { inTurn, type Step } from "./step.ts";

export function lineReceived(model: Model, line: string, now: number): Step {
  return line === "" ? [model] : printed(model, readTextLine(line), line, now);
}

/** A line that the server printed, by what it means. */
export function printed(model: Model, read: TextLine, line: string, now: number): Step {
  return inTurn(
    model,
    (before) => arrive(before, HOUSE, arrivalOf(before, read, line, now)),
    (before) => [withQuestion(greeted(before, read), line)],
    (before) => (isSettledLate(before) ? houseSettled(before, now) : [before]),
    (before) => (before.isLineServer ? [before] : noted(before, read, line, now)),
  );
}

/** The first line tells who greets: a house by its name, and then it only asks us to log in. */
function greeted(model: Model, read: TextLine): Model {
  const { link } = model;
  if (link.state !== "up" || link.speech === "tea" || link.greeting === "other") return model;
  const isOfHouse =
    link.greeting === "none" ? read.kind === "welcomed" : read.kind === "loginWanted";
  if (link.greeting === "house" && (isOfHouse || link.speech === "text")) return model;
  return withNameInDraft({ ...model, link: { ...link, greeting: isOfHouse ? "house" : "other" } });
}

function withQuestion(model: Model, line: string): Model {
  return isSecretWanted(line) ? { ...model, secretPrompt: line.trim() } : model;
}

/** Whether a house has greeted that was slower to do so than to show that it knows no GMCP. */
function isSettledLate({ link }: Model): boolean {
  return link.state === "up" && link.speech === "lines" && link.greeting === "house";
}

function arrivalOf(model: Model, read: TextLine, line: string, now: number): Heard {
  const words = { id: 0, time: now, who: "", kind: "answered", text: line } as const;
  // Of a server whose words we do not know, `Exits: north` is not said by someone.
  if (model.isLineServer && read.kind !== "told") return words;
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
function noted(model: Model, read: TextLine, line: string, now: number): Step {
  const next = { ...model, membersFollow: read.kind === "membersFollow" };
  switch (read.kind) {
    case "said":
      return [read.who === model.login.name ? ownLineCame(next, read.text) : next];
    case "entered":
      return [withMemberHere(next, read.who)];
    case "left":
      return [withConversation(next, HOUSE, (house) => withoutMember(house, read.who))];
    case "renamed":
      return [
        withConversation(next, HOUSE, (house) =>
          withMember(withoutMember(house, read.who), read.to, {}),
        ),
      ];
    case "welcomed":
      return [{ ...next, serverName: read.server }];
    case "membersFollow":
      return letIn(next);
    case "nameTaken":
      return [nameRefused(next, "name-taken", line, now)];
    case "loginWanted":
      return [notLetIn(next)];
    case "other":
      return model.membersFollow && !/\s/.test(line)
        ? [{ ...withMemberHere(next, line), membersFollow: true }]
        : [next];
    default:
      return [next];
  }
}

function withMemberHere(model: Model, name: string): Model {
  return withConversation(model, HOUSE, (house) => withMember(house, name, { away: undefined }));
}

/** Only someone who is in a room is told who else is. What waited to be said goes out now. */
function letIn(model: Model): Step {
  const cleared = withConversation(model, HOUSE, (house) => ({ ...house, members: new Map() }));
  if (model.login.state !== "asked") return [cleared];
  const login = { ...cleared.login, state: "done", refusal: "", lookAt: undefined } as const;
  return flushOutgoing({ ...cleared, login, hasBeenIn: true }, HOUSE);
}

/** We looked around and are asked to log in: the name or the password was not taken. */
function notLetIn(model: Model): Model {
  const { login } = model;
  if (login.state !== "asked" || login.lookAt !== undefined) return model;
  return { ...model, login: { ...login, state: "none", name: undefined } };
}
