// One row of the screen: pieces of text, each with the name of its style.
import type { ConversationId } from "../core/model/conversation.ts";
import type { Style } from "./style.ts";
import { cutText, textWidth } from "./text-width.ts";

export interface Span {
  readonly text: string;
  readonly style: Style;
  /** Where the text leads, whole even where the text is a part of it. */
  readonly link?: string;
  /** What a click on it means. */
  readonly target?: Target;
}

export type Target =
  | { readonly to: "conversation"; readonly id: ConversationId }
  /** To talk with in private. */
  | { readonly to: "person"; readonly name: string }
  /** To speak to, where we are. */
  | { readonly to: "name"; readonly name: string };

export type Row = readonly Span[];

export const blankRow: Row = [];

export function span(text: string, style: Style = "plain"): Span {
  return { text, style };
}

/** In cells. */
export function rowWidth(row: Row): number {
  return row.reduce((width, { text }) => width + textWidth(text), 0);
}

/** The first that fits, or else the last: the same said ever shorter. */
export function firstFitting(rows: readonly [Row, ...Row[]], width: number): Row {
  return rows.find((row) => rowWidth(row) <= width) ?? (rows.at(-1) as Row);
}

/** The row in exactly so many cells: cut with an ellipsis, or filled up with spaces. */
export function fitRow(row: Row, width: number): Row {
  const fitting: Span[] = [];
  let left = width;
  for (const part of row) {
    if (left <= 0) break;
    const cells = textWidth(part.text);
    if (cells <= left) {
      fitting.push(part);
      left -= cells;
      continue;
    }
    const text = cutText(part.text, left);
    fitting.push({ ...part, text });
    left -= textWidth(text);
    break;
  }
  return left > 0 ? [...fitting, span(" ".repeat(left))] : fitting;
}

/**
 * Two parts at the two ends of a row, `filler` (one cell) between them. Where both do not fit,
 * the left one is cut.
 */
export function spreadRow(left: Row, right: Row, width: number, filler = span(" ")): Row {
  const rightWidth = rowWidth(right);
  if (rightWidth >= width) return fitRow(right, width);
  const room = width - rightWidth;
  const taken = rowWidth(left);
  if (taken > room) return [...fitRow(left, room), ...right];
  return [...left, { ...filler, text: filler.text.repeat(room - taken) }, ...right];
}

/** A row in two, where one of its parts ends after so many cells, one or more; or else as it is. */
export function splitRow(row: Row, width: number): readonly [Row, Row?] {
  let left = width;
  for (const [index, { text }] of row.entries()) {
    left -= textWidth(text);
    if (left === 0) return [row.slice(0, index + 1), row.slice(index + 1)];
    if (left < 0) break;
  }
  return [row];
}
