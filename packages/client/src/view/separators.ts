// The lines across the message list: where a day begins, where the unread begins.
import { clockTime, dayName } from "../core/clock-time.ts";
import { type Row, span } from "./row.ts";
import type { Style } from "./style.ts";
import { cutText, textWidth } from "./text-width.ts";

export function dayRow(time: number, width: number): Row {
  return ruled(dayName(time), "─", width, "faint");
}

export function unreadRow(count: number, since: number, width: number): Row {
  return ruled(`${count} new since ${clockTime(since)}`, "━", width, "unread");
}

/** Where lines of the log are missing: they come when the reader gets there. */
export function gapRow(isFetching: boolean, width: number): Row {
  return ruled(isFetching ? "fetching what is missing" : "more was said here", "┄", width, "faint");
}

/** Where lines of the log are gone for good. */
export function lossRow(width: number): Row {
  return ruled("older lines are kept no longer", "┄", width, "faint");
}

function ruled(text: string, rule: string, width: number, style: Style): Row {
  const words = cutText(` ${text} `, width);
  const room = width - textWidth(words);
  const before = Math.floor(room / 2);
  return [span(rule.repeat(before) + words + rule.repeat(room - before), style)];
}
