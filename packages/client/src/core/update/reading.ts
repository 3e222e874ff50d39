// Where the reader is: at the bottom, further up, or not at this terminal at all.
import type { Anchor, Conversation } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { withConversation } from "./conversations.ts";

/** The reader scrolled the active conversation; undefined is the bottom, where all is read. */
export function scrolled(model: Model, anchor: Anchor | undefined): Model {
  return withConversation(model, model.active, (conversation) => {
    const next = { ...conversation, anchor };
    return anchor === undefined ? withAllRead(next) : next;
  });
}

/** Who looks again has read what is on the screen; where it began stays marked. */
export function focusChanged(model: Model, isFocused: boolean): Model {
  const next = { ...model, isFocused };
  return isFocused ? withConversation(next, next.active, withAllRead) : next;
}

/** Who answers has read everything: no mark is needed any longer. */
export function answering(model: Model): Model {
  return withConversation(model, model.active, (conversation) => ({
    ...withAllRead(conversation),
    anchor: undefined,
    unreadFrom: undefined,
  }));
}

function withAllRead(conversation: Conversation): Conversation {
  return { ...conversation, unread: 0, mentions: 0 };
}
