// The title of the terminal's window: how much is unread, and where we are.
import { activeConversation, listedConversations, type Model } from "../core/model/model.ts";
import { cutText } from "./text-width.ts";
import { labelOf, nameOf } from "./title-row.ts";

/** Cells of a title that are worth having. */
const LIMIT = 80;

/** `(3) #parlour · Tea House`; `(!1)` when some of it is for our eyes. */
export function windowTitle(model: Model): string {
  let unread = 0;
  let mentions = 0;
  for (const conversation of listedConversations(model)) {
    if (!conversation.isMuted) unread += conversation.unread;
    mentions += conversation.mentions;
  }
  const count = mentions > 0 ? `(!${mentions}) ` : unread > 0 ? `(${unread}) ` : "";
  const conversation = activeConversation(model);
  const label = conversation.kind === "house" ? "" : `${labelOf(conversation, model)} · `;
  return cutText(`${count}${label}${nameOf(model)}`, LIMIT);
}
