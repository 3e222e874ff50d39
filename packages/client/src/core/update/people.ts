// Conversations with one person.
import { personId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { activate, isOpenable } from "./conversations.ts";
import { notOpened } from "./noticed.ts";
import type { Step } from "./step.ts";

/** Opens a private conversation, if it is not, and goes there. */
export function withPerson(model: Model, name: string, now: number): Step {
  const id = personId(name);
  return isOpenable(model, id) ? [activate(model, id)] : notOpened(model, id, now);
}
