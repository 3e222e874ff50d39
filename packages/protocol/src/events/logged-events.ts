// The facts that stand in a room's log, one row each: they are kept, and read again in pages.
import * as v from "valibot";
import { clientLineId, instant, lineId, lines, name, text } from "./kinds.ts";

/** What all facts of a room's log share. */
const logged = { id: lineId, time: instant, room: name };

/** Facts that stand in a room's log: everyone in the room reads the same, in the same order. */
export const loggedEvents = {
  said: v.object({ ...logged, who: name, text: lines, line: v.optional(clientLineId) }),
  acted: v.object({ ...logged, who: name, text, line: v.optional(clientLineId) }),
  entered: v.object({ ...logged, who: name }),
  left: v.object({ ...logged, who: name }),
  renamed: v.object({ ...logged, who: name, to: name }),
  topicSet: v.object({ ...logged, who: name, topic: text }),
  /** Who said them has taken them back for good: no reader shall show them any more. */
  erased: v.object({ ...logged, lines: v.array(lineId) }),
} as const;

/** Any of them, as it stands in a page of a log. */
export const loggedEvent = v.variant("type", [
  v.object({ type: v.literal("said"), ...loggedEvents.said.entries }),
  v.object({ type: v.literal("acted"), ...loggedEvents.acted.entries }),
  v.object({ type: v.literal("entered"), ...loggedEvents.entered.entries }),
  v.object({ type: v.literal("left"), ...loggedEvents.left.entries }),
  v.object({ type: v.literal("renamed"), ...loggedEvents.renamed.entries }),
  v.object({ type: v.literal("topicSet"), ...loggedEvents.topicSet.entries }),
  v.object({ type: v.literal("erased"), ...loggedEvents.erased.entries }),
]);
