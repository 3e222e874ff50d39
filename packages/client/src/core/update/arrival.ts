// A line comes into a conversation: its place, whether it is for our eyes, whether it is unread.
import { type Heard, heard, isForOurEyes } from "../attention.ts";
import type { Conversation, ConversationId } from "../model/conversation.ts";
import { isTalk, type NewLine } from "../model/line.ts";
import type { Model } from "../model/model.ts";
import { withConversation } from "./conversations.ts";
import type { Step } from "./step.ts";

/** Lines that one conversation keeps, about. */
const SCROLLBACK_LIMIT = 100_000;

/** UTF-16 units of one line that are kept. */
const TEXT_LIMIT = 16_000;
/** The same of a name; no server of ours lets in half of that. */
const NAME_LIMIT = 64;

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
export function withLine(conversation: Conversation, coming: NewLine): Conversation {
  const line = bounded(coming);
  const lines = (
    line.id === 0 ? conversation.lines.append(line) : conversation.lines.insert(line)
  ).trimmed(SCROLLBACK_LIMIT);
  return lines === conversation.lines ? conversation : { ...conversation, lines };
}

/** A line that nobody could have meant to say is kept as far as anyone would read it. */
export function bounded(line: NewLine): NewLine {
  const { text } = line;
  if (text.length <= TEXT_LIMIT && line.who.length <= NAME_LIMIT) return line;
  const shown = text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT).toWellFormed()}…` : text;
  return { ...line, who: line.who.slice(0, NAME_LIMIT).toWellFormed(), text: shown };
}

function isScrolledBack(model: Model, id: ConversationId): boolean {
  return model.conversations.get(id)?.anchor !== undefined;
}
