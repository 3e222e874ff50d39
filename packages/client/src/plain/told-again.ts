// A line of the scrollback as the fact that it was, so that it reads as it did when it came.
import { clockTime } from "../core/clock-time.ts";
import type { Conversation } from "../core/model/conversation.ts";
import type { Line } from "../core/model/line.ts";
import { timed } from "./heard-lines.ts";
import type { ReadLine } from "./report.ts";
import type { Told } from "./told.ts";

/** Whether a line is read again: not what nobody said, or has erased since. */
export function isReadAgain(conversation: Conversation, line: Line): boolean {
  return factOf(conversation, line) !== undefined;
}

/** Undefined for what is not read again. */
export function factOf({ name, kind: where }: Conversation, line: Line): ReadLine | undefined {
  // A server without facts says all there, and shows nobody what he typed.
  if (where === "house" && (line.kind === "answered" || line.kind === "sent")) {
    const words = line.kind === "sent" ? `${line.who} ${line.text}` : line.text;
    return { type: "line", time: line.time, text: words };
  }
  const { id, time, kind, who, text } = line;
  const logged = { id, time, room: name, who } as const;
  const kept = id === 0 ? {} : { id };
  switch (kind) {
    case "said":
    case "acted":
      return { ...logged, type: kind, text };
    case "entered":
    case "left":
      return { ...logged, type: kind };
    case "renamed":
      return { ...logged, type: kind, to: text };
    case "topicSet":
      return { ...logged, type: kind, topic: text };
    case "told":
      return { ...kept, type: kind, time, from: who, text };
    case "sent":
      return { ...kept, type: kind, time, to: name, text };
    case "announced":
      return { type: kind, time, text };
    case "answered":
    case "refused":
    case "erased":
    case "gone":
      return undefined;
  }
}

/** A fact as the lines in which it is read, with the room in front where it was said in one. */
export function toldAgain(fact: ReadLine): readonly Told[] {
  if (fact.type === "line") {
    const { time, text } = fact;
    return text.split("\n").map((row) => ({ text: `${clockTime(time)} ${row}`, time }));
  }
  return timed(fact, "room" in fact && fact.room !== "" ? `#${fact.room} ` : "");
}
