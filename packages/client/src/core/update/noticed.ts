// What the client itself tells the reader, where he stands.
import type { ConversationId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { arrive } from "./arrival.ts";
import { CONVERSATIONS } from "./conversations.ts";
import type { Step } from "./step.ts";

export function noticed(model: Model, text: string, now: number): Step {
  return arrive(model, model.active, { id: 0, time: now, kind: "answered", who: "", text });
}

/** There is no room for one more conversation. */
export function notOpened(model: Model, id: ConversationId, now: number): Step {
  const why = `${CONVERSATIONS} conversations are open`;
  return noticed(model, `${id} can't be opened: ${why}. /close or /leave some first.`, now);
}
