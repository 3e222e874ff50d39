// What the client keeps of what was said, and what it forgets when that becomes too much: the
// oldest lines, which a room's log still has. Beside it each conversation keeps its newest lines.
import { type Conversation, type ConversationId, oldestId } from "../model/conversation.ts";
import type { Scrollback } from "../model/scrollback.ts";

/** Of a conversation: lines, and slabs of 64 KiB, so 16 MiB. Both may be exceeded by a little. */
export const LINES = 100_000;
export const SLABS = 256;
/** Of all conversations together: 32 MiB. */
export const SLABS_TOGETHER = 512;

/** What a reader may fetch of older lines before they are forgotten again, all of them at once. */
const SURPLUS_LINES = 4_096;
const SURPLUS_SLABS = 16;

export function withinLimits(conversation: Conversation): Conversation {
  const { lines } = conversation;
  const isTooMuch = lines.length >= LINES + SURPLUS_LINES || lines.slabs >= SLABS + SURPLUS_SLABS;
  return isTooMuch ? withLines(conversation, lines.trimmed(LINES, SLABS)) : conversation;
}

/** The conversation that has most loses most: a loud room does not push out what others said. */
export function withinLimitsTogether(
  conversations: ReadonlyMap<ConversationId, Conversation>,
): ReadonlyMap<ConversationId, Conversation> {
  const kept = new Map(conversations);
  let slabs = 0;
  for (const { lines } of kept.values()) slabs += lines.slabs;
  for (; slabs > SLABS_TOGETHER; slabs--) {
    const largest = [...kept.values()].reduce((one, other) =>
      other.lines.slabs > one.lines.slabs ? other : one,
    );
    const { lines } = largest;
    kept.set(largest.id, withLines(largest, lines.trimmed(lines.length, lines.slabs - 1)));
  }
  return kept;
}

/** What was whole is so no longer, and where something was missing among what is forgotten. */
function withLines(before: Conversation, lines: Scrollback): Conversation {
  const after = { ...before, lines, isWhole: before.kind === "house" };
  if (before.gaps.length === 0 && before.losses.length === 0) return after;
  const oldest = oldestId(after);
  return {
    ...after,
    gaps: before.gaps.filter((id) => id >= oldest),
    losses: before.losses.filter((id) => id >= oldest),
  };
}
