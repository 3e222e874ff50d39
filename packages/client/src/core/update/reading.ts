// Where the reader is: at the bottom, further up, or not at this terminal at all.
import type { Anchor, Conversation } from "../model/conversation.ts";
import { activeConversation, type Model } from "../model/model.ts";
import { withConversation } from "./conversations.ts";

/** The reader scrolled the active conversation; undefined is the bottom, where all is read. */
export function scrolled(model: Model, anchor: Anchor | undefined): Model {
  return withConversation(model, model.active, (conversation) => {
    const next = { ...conversation, anchor };
    return anchor === undefined ? withAllRead(next) : next;
  });
}

/** The reader goes to a line of the active conversation, with what is around it. */
export function takenTo(model: Model, position: number): Model {
  return scrolled(model, { position, row: 0, isCentred: true });
}

/** From where the reader is, or from the bottom, to the next line that is for our eyes. */
export function mentionSought(model: Model, by: 1 | -1): Model {
  const { lines, anchor } = activeConversation(model);
  const here = anchor?.position ?? Number.POSITIVE_INFINITY;
  for (const { mention, position } of by < 0 ? lines.backwards() : lines) {
    if (!mention || (position - here) * by <= 0) continue;
    return takenTo(model, position);
  }
  return model;
}

export function unreadSought(model: Model): Model {
  const { unreadFrom } = activeConversation(model);
  return unreadFrom === undefined ? model : takenTo(model, unreadFrom);
}

/** Who looks again has read what is at the bottom, if he is there; where it began stays marked. */
export function focusChanged(model: Model, isFocused: boolean): Model {
  const next = { ...model, isFocused };
  const isAtBottom = activeConversation(model).anchor === undefined;
  return isFocused && isAtBottom ? withConversation(next, next.active, withAllRead) : next;
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
