// A line comes into a conversation: its place, whether it is for our eyes, whether it is unread.
import { type Heard, heard, isForOurEyes } from "../attention.ts";
import type { Conversation, ConversationId } from "../model/conversation.ts";
import { isTalk, type NewLine } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import { appended, inserted } from "../model/placing.ts";
import { withConversation } from "./conversations.ts";
import type { Step } from "./step.ts";

/** Puts a new line at the end of a conversation. */
export function arrive(model: Model, id: ConversationId, coming: Heard): Step {
  const arrival = heard(model, coming);
  const line = { ...arrival, mention: isForOurEyes(model, arrival) };
  const isSeen = id === model.active && model.isFocused && !isScrolledBack(model, id);
  const isMuted = model.conversations.get(id)?.isMuted === true;
  const isReadElsewhere = line.id > 0 && line.id <= (model.conversations.get(id)?.readUpTo ?? 0);
  const isOthers = isTalk(line.kind) && line.who !== model.login.name;
  const isUnread = isOthers && !isSeen && !isReadElsewhere;
  const next = withConversation(model, id, (conversation) => {
    const appended = withLine(conversation, line);
    if (appended === conversation || !isUnread) return appended;
    return {
      ...appended,
      unread: conversation.unread + 1,
      mentions: conversation.mentions + (line.mention ? 1 : 0),
      unreadFrom: conversation.unreadFrom ?? appended.lines.last?.position,
    };
  });
  if (!line.mention || isMuted || next === model) return [next];
  return [next, { type: "alert", who: line.who, text: line.text }];
}

/** Puts a line where it belongs; one of a log that is there already changes nothing. */
export function withLine(conversation: Conversation, line: NewLine): Conversation {
  const { lines: before } = conversation;
  const lines = line.id === 0 ? appended(before, line) : inserted(before, [line]);
  return lines === before ? conversation : { ...conversation, lines };
}

function isScrolledBack(model: Model, id: ConversationId): boolean {
  return model.conversations.get(id)?.anchor !== undefined;
}
