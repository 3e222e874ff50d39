// How each fact reads on a screen that only ever grows: a line an event, time and room in front.
import { type EventOf, isRoomEvent, keptLines, phrase, type TeaEvent } from "@tea-party/protocol";
import { clockTime } from "../core/clock-time.ts";
import { roomId } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import { isOvertaken } from "../core/update/login.ts";
import { dated, heardLines, isOfIgnored, timed } from "./heard-lines.ts";
import { missedLines } from "./missed.ts";
import { type Told, told } from "./told.ts";

const NOTHING: readonly Told[] = [];

/**
 * The lines that tell of a fact.
 * @param before the model as it was, which tells what the reader has been told already
 */
export function linesOf(event: TeaEvent, before: Model): readonly Told[] {
  if (isOfIgnored(event, before)) return NOTHING;
  switch (event.type) {
    case "typing":
    case "loggedIn":
    case "sessionOpened":
    case "missed":
      return NOTHING;
    case "welcomed":
      // A server greets before it knows that we read facts, and again as a fact.
      return before.serverName === event.server ? NOTHING : told(phrase(event));
    case "refused":
      // Then we log in as anyone does, and the reader need not.
      if (event.code === "session-gone") return NOTHING;
      return isOvertaken(before, event) ? NOTHING : told(phrase(event));
    case "secretAsked":
      return [{ text: event.prompt }];
    case "joined": {
      const names = event.members.map(({ name }) => name).join(", ");
      const topic = event.topic === "" ? "" : ` The topic is: ${event.topic}`;
      const entrance = `${clockTime(event.time)} #${event.room} You are here with ${names}.${topic}`;
      return [
        { text: entrance, time: event.time },
        ...keptIn(event, before),
        ...missedLines({ lines: event.recent }, event.room, before),
      ];
    }
    case "moved":
      return event.from === undefined ? NOTHING : told(phrase(event));
    case "caughtUp":
      return missedLines(event, event.room, before);
    case "historyListed":
      return pageLines(event, before);
    case "ownListed":
      return before.exporting === undefined ? told(phrase(event)) : NOTHING;
    case "roomsListed":
      return before.isAskingRooms ? NOTHING : told(phrase(event));
    case "searchListed":
      // What we ask for ourselves is told by whoever wanted it.
      if (before.pane?.kind === "find" && before.pane.server === "asked") return NOTHING;
      return [...heardLines(event.lines, before), ...told(phrase(event).slice(-1))];
    case "told":
    case "sent":
      return timed(event, "");
    default:
      return isRoomEvent(event) ? dated(event) : told(phrase(event));
  }
}

/** How long a room keeps what is said, once and when it has changed. */
function keptIn({ kept, room, time }: EventOf<"joined">, before: Model): readonly Told[] {
  const known = before.conversations.get(`#${room}`)?.kept;
  return keptLines(kept)
    .filter((line) => line !== known)
    .map((line) => ({ text: `${clockTime(time)} #${room} ${line}`, time }));
}

/** A page that the reader asked for is told whole, with how to read on. */
function pageLines(event: EventOf<"historyListed">, before: Model): readonly Told[] {
  const want = before.conversations.get(roomId(event.room))?.fetching?.want;
  if (want === "missed") return missedLines(event, event.room, before);
  // The same holds for what else we ask for.
  if (want !== undefined) return NOTHING;
  return [...heardLines(event.lines, before), ...told(phrase(event).slice(-1))];
}
