// Which rows of a list are on the screen, and where scrolling leads. Only those rows are made.
import type { MessageList } from "./message-list.ts";
import { blankRow, type Row } from "./row.ts";

/** A row of a list: the item it belongs to, and which of its rows it is. */
export interface Place {
  readonly index: number;
  readonly row: number;
}

/** The last row of a list, or undefined when it has none. */
export function bottomOf(list: MessageList): Place | undefined {
  return before(list, { index: list.length, row: 0 });
}

/** The rows that end with a place, exactly `height` of them, blank ones first if need be. */
export function rowsEndingAt(list: MessageList, place: Place | undefined, height: number): Row[] {
  const rows: Row[] = [];
  let end = (place?.row ?? -1) + 1;
  for (let index = place?.index ?? -1; index >= 0 && rows.length < height; index--) {
    rows.push(...list.rowsAt(index).slice(0, end).reverse());
    end = Number.POSITIVE_INFINITY;
  }
  rows.length = Math.min(rows.length, height);
  while (rows.length < height) rows.push(blankRow);
  return rows.reverse();
}

/** The place so many rows up, but no higher than where the first row reaches the top. */
export function scrolledUp(list: MessageList, from: Place, by: number, height: number): Place {
  let place = from;
  for (let left = by; left > 0; left--) {
    const up = before(list, place);
    if (up === undefined) break;
    place = up;
  }
  return notAbove(list, place, height);
}

/** The place so many rows down, or undefined at the bottom. */
export function scrolledDown(list: MessageList, from: Place, by: number): Place | undefined {
  let place = from;
  for (let left = by; left > 0; left--) {
    const down = after(list, place);
    if (down === undefined) return undefined;
    place = down;
  }
  return after(list, place) === undefined ? undefined : place;
}

/** The place that fills the screen when the first row of the list stands at its top. */
export function topOf(list: MessageList, height: number): Place | undefined {
  const first = after(list, { index: -1, row: 0 });
  return first === undefined ? undefined : downTo(list, first, height - 1);
}

/** Whether the first row of the list is on a screen that ends with a place. */
export function showsTop(list: MessageList, place: Place, height: number): boolean {
  let at: Place | undefined = place;
  for (let left = height - 1; left > 0 && at !== undefined; left--) at = before(list, at);
  return at === undefined || before(list, at) === undefined;
}

function notAbove(list: MessageList, place: Place, height: number): Place {
  let at: Place = place;
  let missing = height - 1;
  for (; missing > 0; missing--) {
    const up = before(list, at);
    if (up === undefined) break;
    at = up;
  }
  return downTo(list, place, missing);
}

function downTo(list: MessageList, from: Place, by: number): Place {
  let place = from;
  for (let left = by; left > 0; left--) {
    const down = after(list, place);
    if (down === undefined) break;
    place = down;
  }
  return place;
}

function before(list: MessageList, { index, row }: Place): Place | undefined {
  if (row > 0) return { index, row: row - 1 };
  for (let at = index - 1; at >= 0; at--) {
    const { length } = list.rowsAt(at);
    if (length > 0) return { index: at, row: length - 1 };
  }
  return undefined;
}

function after(list: MessageList, { index, row }: Place): Place | undefined {
  if (index >= 0 && row + 1 < list.rowsAt(index).length) return { index, row: row + 1 };
  for (let at = index + 1; at < list.length; at++) {
    if (list.rowsAt(at).length > 0) return { index: at, row: 0 };
  }
  return undefined;
}
