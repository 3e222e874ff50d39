// What was said in private before: read back from the server, which knows it for as long as the visit.
import type { EventOf } from "@tea-party/protocol";
import { activeConversation, type Model } from "../model/model.ts";
import { canReadBack } from "../model/standing.ts";
import { withConversation } from "./conversations.ts";
import { fetchOlder } from "./log-requests.ts";
import type { Step } from "./step.ts";

/** Lines with which a private conversation is no blank screen. */
const SCREEN = 20;

/**
 * A private conversation with next to nothing in it comes before the reader: what was said is
 * fetched, once.
 * @param before the model before what happened
 */
export function withWords(before: Model, model: Model): Step {
  const isNew = before.active !== model.active || !canReadBack(before);
  const { kind, lines } = activeConversation(model);
  return isNew && kind === "person" && lines.length < SCREEN ? fetchOlder(model) : [model];
}

/**
 * The server knows of no words with a person: there is nothing to read back, and nothing to tell.
 * @returns undefined when it was something else that was refused
 */
export function withoutWords(model: Model, { code, line }: EventOf<"refused">): Model | undefined {
  if (code !== "not-a-member" || line !== undefined) return undefined;
  const { id, kind, fetching } = activeConversation(model);
  const isFinding = model.pane?.kind === "find" && model.pane.server === "asked";
  if (kind !== "person" || (fetching === undefined && !isFinding)) return undefined;
  const next = withConversation(model, id, (conversation) => ({
    ...conversation,
    fetching: undefined,
    isWhole: true,
  }));
  return next.pane?.kind === "find"
    ? { ...next, pane: { ...next.pane, server: "exhausted" } }
    : next;
}
