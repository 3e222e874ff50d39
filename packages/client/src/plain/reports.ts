// What the model has to say for each report.
import type { ConversationId } from "../core/model/conversation.ts";
import type { Line } from "../core/model/line.ts";
import { activeConversation, listedConversations, type Model } from "../core/model/model.ts";
import { isIn } from "../core/model/standing.ts";
import type { Report } from "./report.ts";
import { factOf } from "./told-again.ts";

type ReportOf<Type extends Report["type"]> = Extract<Report, { type: Type }>;

export function conversationsReport(model: Model): ReportOf<"conversations"> {
  const conversations = listedConversations(model).map(
    ({ id, unread, mentions, isMuted }, index) => ({
      number: index + 1,
      conversation: id,
      unread,
      mentions,
      muted: isMuted,
      here: id === model.active,
    }),
  );
  return { type: "conversations", conversations };
}

/** @param asked the command that asked for them */
export function linesReport(
  model: Model,
  asked: string,
  lines: readonly Line[],
  id: ConversationId = model.active,
): ReportOf<"lines"> {
  const conversation = model.conversations.get(id) ?? activeConversation(model);
  const ids = new Set(lines.map((line) => line.id));
  return {
    type: "lines",
    asked,
    lines: lines.flatMap((line) => factOf(conversation, line) ?? []),
    gaps: conversation.gaps.filter((after) => ids.has(after)),
    losses: conversation.losses.filter((before) => ids.has(before)),
  };
}

export function queueReport({ outgoing }: Model): ReportOf<"queue"> {
  const lines = outgoing.map(({ conversation, typed, delivery }) => ({
    conversation,
    typed,
    state: delivery.state,
    reason: delivery.state === "failed" ? delivery.reason : "",
  }));
  return { type: "queue", lines };
}

export function statusReport(model: Model): ReportOf<"status"> {
  const { address, isSecure, serverName, link, lag, login, hasBeenIn } = model;
  const { id, topic, members, typing, isMuted } = activeConversation(model);
  return {
    type: "status",
    ...address,
    tls: isSecure,
    server: serverName,
    link: link.state,
    reason: "reason" in link ? link.reason : "",
    lag: lag.milliseconds,
    name: isIn(model) || hasBeenIn ? login.name : undefined,
    conversation: id,
    topic,
    members: members.size,
    typing: [...typing.keys()],
    muted: isMuted,
  };
}
