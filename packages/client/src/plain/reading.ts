// How each fact reads on a screen that only ever grows: a line an event, time and room in front.
import { isRoomEvent, type LoggedEvent, phrase, type TeaEvent } from "@tea-party/protocol";
import { clockTime } from "../core/clock-time.ts";
import { newestId } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";

const NOTHING: readonly string[] = [];

/**
 * The lines that tell of a fact.
 * @param before the model as it was, which tells what the reader has been told already
 */
export function linesOf(event: TeaEvent, before: Model): readonly string[] {
  switch (event.type) {
    case "typing":
    case "loggedIn":
    case "sessionOpened":
    case "missed":
      return NOTHING;
    case "welcomed":
      // A server greets before it knows that we read facts, and again as a fact.
      return before.serverName === event.server ? NOTHING : phrase(event);
    case "secretAsked":
      return [event.prompt];
    case "joined": {
      const names = event.members.map(({ name }) => name).join(", ");
      const topic = event.topic === "" ? "" : ` The topic is: ${event.topic}`;
      return [
        `${clockTime(event.time)} #${event.room} You are here with ${names}.${topic}`,
        ...unread(event.recent, event.room, before),
      ];
    }
    case "moved":
      return event.from === undefined ? NOTHING : phrase(event);
    case "caughtUp":
      return unread(event.lines, event.room, before);
    case "historyListed": {
      const isOurs = before.conversations.get(`#${event.room}`)?.fetching?.want === "missed";
      return isOurs ? unread(event.lines, event.room, before) : event.lines.flatMap(dated);
    }
    case "told":
    case "sent":
      return phrase(event).map((line) => `${clockTime(event.time)} ${line}`);
    default:
      return isRoomEvent(event) ? dated(event) : phrase(event);
  }
}

function dated(event: TeaEvent & { readonly room: string }): readonly string[] {
  return phrase(event).map((line) => `${clockTime(event.time)} #${event.room} ${line}`);
}

/** Those of a log's lines that the reader has not been told. */
function unread(
  events: readonly LoggedEvent[],
  room: string,
  { conversations }: Model,
): readonly string[] {
  const conversation = conversations.get(`#${room}`);
  const newest = conversation === undefined ? 0 : newestId(conversation);
  return events.filter(({ id }) => id > newest).flatMap(dated);
}
