// What a reader without a screen has missed of a room's log.
import type { LoggedEvent } from "@tea-party/protocol";
import { clockTime } from "../core/clock-time.ts";
import { lastBeforeMissed, newConversation, newestId, roomId } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import { unknownOf } from "../core/model/placing.ts";
import { heardLines } from "./heard-lines.ts";
import type { Told } from "./told.ts";

/** Stands before a line before which lines are gone for good. */
export const LOSS = "Older lines are kept no longer.";
/** Stands behind a line behind which lines are missing here that can still be fetched. */
export const GAP = "More was said here.";

interface LogPage {
  readonly lines: readonly LoggedEvent[];
  /** Whether nothing is kept that is older: what was missed before it is gone. */
  readonly oldest?: boolean | undefined;
}

/** Those of a log's lines that the reader has not been told, and where lines before them are gone. */
export function missedLines(page: LogPage, room: string, before: Model): readonly Told[] {
  const id = roomId(room);
  const conversation = before.conversations.get(id) ?? newConversation(id);
  const after = lastBeforeMissed(conversation);
  const missed = unknownOf(conversation.lines, page.lines).filter(({ id }) => id > after);
  const [first] = page.lines;
  const loss = page.oldest === true && first !== undefined ? [lossAt(first.time, room)] : [];
  const told = [...loss, ...heardLines(missed, before)];
  const isBehind = (missed[0]?.id ?? 0) < newestId(conversation) && told.length > 0;
  return isBehind ? [{ text: `What you missed in ${id} before that:` }, ...told] : told;
}

function lossAt(time: number, room: string): Told {
  return { text: `${clockTime(time)} ${roomId(room)} ${LOSS}`, time };
}
