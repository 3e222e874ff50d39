// Facts of a moment: who writes, who went away, who came back.
import type { EventOf } from "@tea-party/protocol";
import { isIgnored } from "../attention.ts";
import { roomId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { withConversation, withMember } from "./conversations.ts";
import type { Step } from "./step.ts";

/** Milliseconds that a "typing" holds when nothing follows it: two of them come in that time. */
const TYPING_HOLDS = 6_000;

export function typing(model: Model, { room, who }: EventOf<"typing">, now: number): Step {
  if (who === model.login.name || isIgnored(model, who)) return [model];
  const next = withConversation(model, roomId(room), (conversation) => ({
    ...conversation,
    typing: new Map(conversation.typing).set(who, now + TYPING_HOLDS),
  }));
  return [next];
}

export function wentAway(model: Model, { room, who, reason }: EventOf<"wentAway">): Step {
  return [
    withConversation(model, roomId(room), (conversation) =>
      withMember(conversation, who, { away: reason }),
    ),
  ];
}

export function cameBack(model: Model, { room, who }: EventOf<"cameBack">): Step {
  return [
    withConversation(model, roomId(room), (conversation) =>
      withMember(conversation, who, { away: undefined }),
    ),
  ];
}
