// Where lines of a log are missing between those we have.
import type { EventOf } from "@tea-party/protocol";
import type { Conversation } from "../model/conversation.ts";

/** Notes that lines are missing behind one. */
export function withGap(gaps: readonly number[], after: number): readonly number[] {
  return gaps.includes(after) ? gaps : [...gaps, after];
}

/** Notes where a log begins now whose older lines we had, and were to go on from. */
export function withLoss(
  losses: readonly number[],
  { lines, oldest }: Pick<EventOf<"historyListed">, "lines" | "oldest">,
): readonly number[] {
  const first = lines[0]?.id;
  return oldest !== true || first === undefined || losses.includes(first)
    ? losses
    : [...losses, first];
}

/**
 * The gaps once a page is in its place. A page has no holes: it closes what lay within it, and
 * opens what lies between it and the lines on either side that it does not reach.
 * @param conversation as it was before the page came
 */
export function gapsAfterPage(
  conversation: Conversation,
  { lines, more, onwards }: EventOf<"historyListed">,
): readonly number[] {
  const { fetching, gaps } = conversation;
  const asked = fetching?.want === "missed" || fetching?.want === "gap" ? fetching.after : 0;
  const first = lines[0]?.id;
  const last = lines.at(-1)?.id;
  if (first === undefined || last === undefined) return gaps.filter((after) => after !== asked);
  const isOnwards = onwards === true || asked > 0;
  const { below, above, hasLast } = neighbours(conversation, first, last);
  let next: readonly number[] = gaps.filter(
    (after) => after !== asked && (after < first || after >= last),
  );
  const reachesOn = hasLast || above === undefined || (isOnwards && !more);
  const isOlder = fetching?.want === "older";
  if (!reachesOn && !isOlder) next = withGap(next, last);
  // What a page leaves out before it, nobody has said unless it was asked for from there.
  const reachesBack = asked > 0 || below === undefined || below >= first || isOlder;
  if (!reachesBack && (isOnwards || more)) next = withGap(next, below);
  return next;
}

/** The ids we have next to a page on either side, and whether we had its last line. */
function neighbours({ lines }: Conversation, first: number, last: number) {
  let above: number | undefined;
  let hasLast = false;
  for (const { id } of lines.backwards()) {
    if (id === 0) continue;
    if (id > last) above = id;
    else if (id === last) hasLast = true;
    if (id < first) return { above, hasLast, below: id };
  }
  return { above, hasLast, below: undefined };
}
