// The dialect of people: lines of text that end in CR LF.
import { isRoomEvent, type TeaEvent } from "../events/events.ts";
import { CRLF, encodeUtf8 } from "../framing/text.ts";
import type { Dialect } from "./dialect.ts";
import { phrase } from "./phrases.ts";

function textDialect(name: string, roomInFront: boolean): Dialect {
  return {
    name,
    encode(event: TeaEvent): Uint8Array {
      const front = roomInFront && isRoomEvent(event) ? `[${event.room}] ` : "";
      return encodeUtf8(
        phrase(event)
          .map((line) => front + line + CRLF)
          .join(""),
      );
    },
  };
}

/** For the room a reader stands in. */
export const textDialectHere: Dialect = textDialect("text", false);

/** For a room the reader is a member of and does not stand in: its name goes in front. */
export const textDialectElsewhere: Dialect = textDialect("text-elsewhere", true);
