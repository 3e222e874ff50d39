// Our own lines on their way: written, queued, answered, sent again.
import type { LoggedEvent } from "@tea-party/protocol";
import type { ConversationId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import type { Delivery, Outgoing } from "../model/outgoing.ts";
import { isIn } from "../model/standing.ts";
import type { Step } from "./step.ts";
import { saidRows, transmission } from "./transmission.ts";

/** The server has answered a line: it is no longer on its way. */
export function answered(model: Model, line: string | undefined): Model {
  if (line === undefined || !model.outgoing.some((outgoing) => outgoing.line === line)) {
    return model;
  }
  return { ...model, outgoing: model.outgoing.filter((outgoing) => outgoing.line !== line) };
}

/** A line stands in the log: if it is ours, that is its answer. Others may use ids like ours. */
export function answeredInLog(model: Model, event: LoggedEvent): Model {
  if (!("line" in event) || event.line === undefined) return model;
  const { line, who } = event;
  const own = model.outgoing.find((candidate) => candidate.line === line);
  return own !== undefined && (who === own.by || who === model.login.name)
    ? answered(model, line)
    : model;
}

/** A text server's only acknowledgement: what we said comes back to us, and its last row is all of it. */
export function ownLineCame(model: Model, text: string): Model {
  const said = model.outgoing.find(
    (outgoing) => outgoing.isTalk && saidRows(outgoing.text).at(-1) === text,
  );
  return answered(model, said?.line);
}

/** The server has said no to a line. Talk stays on the screen, with the reason. */
export function failed(model: Model, line: string | undefined, reason: string): Model {
  const outgoing = model.outgoing.find((candidate) => candidate.line === line);
  if (outgoing === undefined) return model;
  return outgoing.isTalk
    ? withDelivery(model, outgoing.line, { state: "failed", reason })
    : answered(model, line);
}

/**
 * Writes all that waits for a conversation, in order. What is unsure goes out again: it is not
 * in the log, or it would have been taken off the list, and a server that has kept our session
 * knows a line that it has answered by its id.
 */
export function flushOutgoing(model: Model, id: ConversationId): Step {
  const waiting = waitingIn(model, id);
  let next = model;
  for (const { line } of waiting) next = withDelivery(next, line, { state: "sending" });
  return [next, ...waiting.flatMap((outgoing) => transmission(next, outgoing))];
}

/** The link broke: nobody can tell yet what of it arrived. */
export function doubtOutgoing(model: Model): Model {
  const doubtful = model.outgoing.filter(({ delivery }) => delivery.state === "sending");
  return doubtful.reduce(
    (before, { line }) => withDelivery(before, line, { state: "unsure" }),
    model,
  );
}

/**
 * We come back as someone new. What was talked into a room's log can be looked up there, but
 * nobody can tell of anything else whether it was done, and twice may be worse than not at all.
 */
export function withoutHopeless(model: Model): Model {
  const reason = "the link broke before the answer";
  const hopeless = model.outgoing.filter(
    ({ isTalk, conversation, delivery }) =>
      delivery.state === "unsure" &&
      !(isTalk && model.conversations.get(conversation)?.kind === "room"),
  );
  return hopeless.reduce(
    (before, { line }) => withDelivery(before, line, { state: "failed", reason }),
    model,
  );
}

/** What an earlier run left was written by whoever sat there; nobody else says it in his place. */
export function withoutOthersLines(model: Model, name: string): Model {
  const others = model.outgoing.filter(
    ({ by, delivery }) => by !== "" && by !== name && delivery.state !== "failed",
  );
  return others.reduce(
    (before, { line, by }) =>
      withDelivery(before, line, { state: "failed", reason: `it was written as ${by}` }),
    model,
  );
}

/** Sends again, as new lines, all that failed in a conversation. */
export function retried(model: Model, id: ConversationId): Step {
  let nextLine = model.nextLine;
  const outgoing = model.outgoing.map((before): Outgoing => {
    if (before.conversation !== id || before.delivery.state !== "failed") return before;
    const line = `${model.instance}-${nextLine++}`;
    const by = model.login.name ?? "";
    return { ...before, line, by, delivery: { state: "queued" } };
  });
  return canSend(model, id)
    ? flushOutgoing({ ...model, outgoing, nextLine }, id)
    : [{ ...model, outgoing, nextLine }];
}

/** Forgets all that failed in a conversation. */
export function discarded(model: Model, id: ConversationId): Model {
  return {
    ...model,
    outgoing: model.outgoing.filter(
      ({ conversation, delivery }) => conversation !== id || delivery.state !== "failed",
    ),
  };
}

/** A server that states facts after all knows nothing of lines that went to it as text. */
export function withoutTextTalk(model: Model): Model {
  const outgoing = model.outgoing.filter(({ delivery }) => delivery.state !== "sending");
  return { ...model, outgoing };
}

/** Whether what is said in a conversation can go out now. */
export function canSend(model: Model, id: ConversationId): boolean {
  const { link } = model;
  if (link.state !== "up") return false;
  if (link.speech !== "tea") return link.speech === "text";
  const conversation = model.conversations.get(id);
  // In the login room everything goes: the server says what is missing.
  if (conversation?.kind === "house") return true;
  // Until we have what we missed, nobody knows which of our lines are in it, and those go first.
  const isCatchingUp = conversation?.fetching?.want === "missed" && waitingIn(model, id).length > 0;
  return isIn(model) && conversation?.isJoined === true && !isCatchingUp;
}

function waitingIn({ outgoing }: Model, id: ConversationId): readonly Outgoing[] {
  return outgoing.filter(
    ({ conversation, delivery: { state } }) =>
      conversation === id && (state === "queued" || state === "unsure"),
  );
}

function withDelivery(model: Model, line: string, delivery: Delivery): Model {
  return {
    ...model,
    outgoing: model.outgoing.map((outgoing) =>
      outgoing.line === line ? { ...outgoing, delivery } : outgoing,
    ),
  };
}
