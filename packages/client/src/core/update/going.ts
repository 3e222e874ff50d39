// Going from one conversation to another.
import { type ConversationId, urgencyOf } from "../model/conversation.ts";
import { listedConversations, type Model } from "../model/model.ts";
import { activate } from "./conversations.ts";

/** A number as listed, from 1; a neighbour; or where something is unread. */
export type Destination = number | "next" | "previous" | "unread";

export function went(model: Model, to: Destination): Model {
  const id = destination(model, to);
  return id === undefined ? model : activate(model, id);
}

function destination(model: Model, to: Destination): ConversationId | undefined {
  const all = listedConversations(model);
  const here = all.findIndex(({ id }) => id === model.active);
  switch (to) {
    case "next":
      return all[(here + 1) % all.length]?.id;
    case "previous":
      return all[(here - 1 + all.length) % all.length]?.id;
    case "unread": {
      // What is for our eyes first, then what comes next in the list.
      const others = [...all.slice(here + 1), ...all.slice(0, Math.max(0, here))];
      return [2, 1].flatMap((urgency) => others.find((one) => urgencyOf(one) === urgency) ?? [])[0]
        ?.id;
    }
    default:
      return all[to - 1]?.id;
  }
}
