// Conversations with one person.
import { personId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { activate, withConversation } from "./conversations.ts";

/** Opens a private conversation, if it is not, and goes there. */
export function withPerson(model: Model, name: string): Model {
  const id = personId(name);
  const opened = withConversation(model, id, (conversation) => conversation);
  return activate(opened, id);
}
