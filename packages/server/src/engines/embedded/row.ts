// A fact as a row of the log file, and back.
import type { LoggedEvent, LoggedEventName } from "@tea-party/protocol";
import type { Draft } from "../engine.ts";

/** The columns of `lines` that make a fact: an array costs less to clone than an object. */
export type Row = readonly [
  id: number,
  time: number,
  room: string,
  type: LoggedEventName,
  who: string,
  text: string,
  line: string | null,
];

export const ROW_COLUMNS = ["id", "time", "room", "type", "who", "text", "line"]
  .map((column) => `lines.${column}`)
  .join(", ");

/** What stands in the column `text`, which each kind of fact has one use for at most. */
export function textOf(draft: Draft): string {
  switch (draft.type) {
    case "said":
    case "acted":
      return draft.text;
    case "renamed":
      return draft.to;
    case "topicSet":
      return draft.topic;
    case "erased":
      return draft.lines.join();
    case "entered":
    case "left":
      return "";
  }
}

/** The client's own id of a line. */
export function clientLineOf(draft: Draft): string | null {
  return "line" in draft ? (draft.line ?? null) : null;
}

/** What stands in the column `who`. */
export function whoOf(draft: Draft): string {
  return draft.type === "erased" ? "" : draft.who;
}

export function eventOf([id, time, room, type, who, text, line]: Row): LoggedEvent {
  if (type === "erased") return { type, id, time, room, lines: text.split(",").map(Number) };
  const logged = { id, time, room, who };
  switch (type) {
    case "said":
    case "acted":
      return line === null ? { type, ...logged, text } : { type, ...logged, text, line };
    case "renamed":
      return { type, ...logged, to: text };
    case "topicSet":
      return { type, ...logged, topic: text };
    case "entered":
    case "left":
      return { type, ...logged };
  }
}
