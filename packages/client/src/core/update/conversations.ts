// Changes to one conversation of the model.
import {
  type Conversation,
  type ConversationId,
  type Member,
  newConversation,
} from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { withinLimits, withinLimitsTogether } from "./forgetting.ts";

/** The most that are open at once, beside the house: a server could go on opening them. */
export const CONVERSATIONS = 500;

/** Whether a conversation is open, or there is room for it. */
export function isOpenable({ conversations }: Model, id: ConversationId): boolean {
  return conversations.has(id) || conversations.size <= CONVERSATIONS;
}

/** Changes a conversation, which is opened if there is none of that id, and room for one. */
export function withConversation(
  model: Model,
  id: ConversationId,
  change: (conversation: Conversation) => Conversation,
): Model {
  if (!isOpenable(model, id)) return model;
  const before = model.conversations.get(id);
  const after = change(before ?? newConversation(id));
  if (after === before) return model;
  const conversations = new Map(model.conversations).set(id, withinLimits(after));
  const hasGrown = after.lines.slabs > (before?.lines.slabs ?? 0);
  return {
    ...model,
    conversations: hasGrown ? withinLimitsTogether(conversations) : conversations,
  };
}

export function withoutConversation(model: Model, id: ConversationId): Model {
  const conversations = new Map(model.conversations);
  conversations.delete(id);
  const next = [...conversations.keys()].at(-1) ?? id;
  return { ...model, conversations, active: model.active === id ? next : model.active };
}

/** Brings a conversation to the screen, if there is room for it; what was unread there is read now. */
export function activate(model: Model, id: ConversationId): Model {
  if (!isOpenable(model, id)) return model;
  const left = withConversation(model, model.active, (conversation) =>
    conversation.anchor === undefined && id !== model.active
      ? { ...conversation, unreadFrom: undefined }
      : conversation,
  );
  const entered = withConversation(left, id, (conversation) => ({
    ...conversation,
    unread: 0,
    mentions: 0,
  }));
  // A pane that looks for something looks for it in one conversation.
  return { ...entered, active: id, pane: id === model.active ? model.pane : undefined };
}

export function withMember(
  conversation: Conversation,
  name: string,
  change: Partial<Member>,
): Conversation {
  const member = conversation.members.get(name) ?? { name, away: undefined };
  return {
    ...conversation,
    members: new Map(conversation.members).set(name, { ...member, ...change }),
  };
}

export function withoutMember(conversation: Conversation, name: string): Conversation {
  if (!conversation.members.has(name)) return conversation;
  const members = new Map(conversation.members);
  members.delete(name);
  return { ...withoutTyping(conversation, name), members };
}

/** Someone has stopped writing. */
export function withoutTyping(conversation: Conversation, name: string): Conversation {
  if (!conversation.typing.has(name)) return conversation;
  const typing = new Map(conversation.typing);
  typing.delete(name);
  return { ...conversation, typing };
}
