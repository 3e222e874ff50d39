// Facts of a room's log, at the moment they happen.
import type { LoggedEvent } from "@tea-party/protocol";
import type { Conversation, ConversationId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { type Arrival, arrive } from "./arrival.ts";
import { withConversation, withMember, withoutMember, withoutTyping } from "./conversations.ts";
import { answeredInLog } from "./outgoing.ts";
import type { Step } from "./step.ts";

export function roomId(room: string): ConversationId {
  return `#${room}`;
}

/** A fact of the log that happens now. */
export function loggedNow(model: Model, event: LoggedEvent): Step {
  const [arrived, ...effects] = arrive(
    answeredInLog(model, event),
    roomId(event.room),
    lineOf(event),
  );
  const placed = withConversation(arrived, roomId(event.room), (conversation) =>
    withPeople(conversation, event),
  );
  return [ifWeAreRenamed(placed, event), ...effects];
}

/** A fact of the log as a line of a conversation. */
export function lineOf(event: LoggedEvent): Arrival {
  const { id, time, who } = event;
  return { id, time, who, kind: event.type, text: wordsOf(event) };
}

function wordsOf(event: LoggedEvent): string {
  switch (event.type) {
    case "said":
    case "acted":
      return event.text;
    case "renamed":
      return event.to;
    case "topicSet":
      return event.topic;
    case "entered":
    case "left":
      return "";
  }
}

/** Who is there, and the topic, after the fact. */
function withPeople(conversation: Conversation, event: LoggedEvent): Conversation {
  switch (event.type) {
    case "entered":
      return withMember(conversation, event.who, { away: undefined });
    case "left":
      return withoutMember(conversation, event.who);
    case "renamed": {
      const away = conversation.members.get(event.who)?.away;
      return withMember(withoutMember(conversation, event.who), event.to, { away });
    }
    case "topicSet":
      return { ...conversation, topic: event.topic };
    case "said":
    case "acted":
      return withoutTyping(conversation, event.who);
  }
}

function ifWeAreRenamed(model: Model, event: LoggedEvent): Model {
  if (event.type !== "renamed" || event.who !== model.login.name) return model;
  const outgoing = model.outgoing.map((before) => ({ ...before, by: event.to }));
  return { ...model, outgoing, login: { ...model.login, name: event.to } };
}
