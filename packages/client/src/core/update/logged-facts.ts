// Facts of a room's log, at the moment they happen.
import { isTalk, type LoggedEvent } from "@tea-party/protocol";
import type { Heard } from "../attention.ts";
import { type Conversation, roomId } from "../model/conversation.ts";
import type { Model } from "../model/model.ts";
import { arrive } from "./arrival.ts";
import { withConversation, withMember, withoutMember, withoutTyping } from "./conversations.ts";
import { answeredInLog } from "./outgoing.ts";
import { noteRead } from "./read-marks.ts";
import type { Step } from "./step.ts";

/** A fact of the log that happens now. */
export function loggedNow(model: Model, event: LoggedEvent, now: number): Step {
  const [arrived, ...effects] = arrive(
    answeredInLog(model, event),
    roomId(event.room),
    lineOf(event),
  );
  const placed = withConversation(arrived, roomId(event.room), (conversation) =>
    withPeople(withoutErased(conversation, [event]), event),
  );
  // Who speaks has read what was said before.
  const isOurs = "who" in event && event.who === model.login.name && isTalk(event);
  const noted = isOurs && roomId(event.room) === model.active ? noteRead(placed, now) : placed;
  return [ifWeAreRenamed(noted, event), ...effects];
}

/** A fact of the log as a line of a conversation. */
export function lineOf(event: LoggedEvent): Heard {
  const { id, time, type: kind } = event;
  return { id, time, who: "who" in event ? event.who : "", kind, text: wordsOf(event) };
}

/** The conversation without the words of lines that facts say are erased: their places stay. */
export function withoutErased(
  conversation: Conversation,
  events: readonly LoggedEvent[],
): Conversation {
  const ids = new Set(events.flatMap((event) => (event.type === "erased" ? event.lines : [])));
  if (ids.size === 0) return conversation;
  const lines = conversation.lines.changed(ids, (line) => ({
    ...line,
    kind: "gone",
    text: "",
    mention: false,
  }));
  return { ...conversation, lines };
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
    case "erased":
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
    case "erased":
      return conversation;
  }
}

function ifWeAreRenamed(model: Model, event: LoggedEvent): Model {
  if (event.type !== "renamed" || event.who !== model.login.name) return model;
  return withOwnName(model, event.to);
}

/** We have another name, and our lines are still ours. */
export function withOwnName(model: Model, name: string): Model {
  const outgoing = model.outgoing.map((before) => ({ ...before, by: name }));
  return { ...model, outgoing, login: { ...model.login, name } };
}
