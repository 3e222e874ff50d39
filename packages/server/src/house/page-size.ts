// A page is bounded in characters as well as in lines: to shape very long ones for a terminal
// would hold everyone else up for longer than they could overlook.
import type { LogPage } from "../engines/engine.ts";

/** UTF-16 units of talk in one page, but one line at least: some milliseconds of folding. */
export const PAGE_CHARACTERS = 16_000;

/**
 * As much of a page as is told in one go.
 * @param from the end at which the page begins: what does not fit is left out at the other
 */
export function fitting({ events, more }: LogPage, from: "first" | "last"): LogPage {
  const inTurn = from === "first" ? events : events.toReversed();
  let left = PAGE_CHARACTERS;
  const excess = inTurn.findIndex((event, index) => {
    left -= "text" in event ? event.text.length : 0;
    return left < 0 && index > 0;
  });
  if (excess < 0) return { events, more };
  const fit = inTurn.slice(0, excess);
  return { events: from === "first" ? fit : fit.reverse(), more: true };
}
