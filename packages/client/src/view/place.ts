// Between the reader's anchor, which outlives every width, and a place in a list of rows.
import type { Anchor } from "../core/model/conversation.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import type { MessageList } from "./message-list.ts";
import { bottomOf, type Place, scrolledDown } from "./viewport.ts";

/** The last row on the screen. */
export function placeOf(model: Model, list: MessageList, height: number): Place | undefined {
  const { anchor, lines } = activeConversation(model);
  if (anchor === undefined) return bottomOf(list);
  const index = Math.min(lines.indexOf(anchor.position), list.length - 1);
  const { length } = list.rowsAt(index);
  if (anchor.isCentred) {
    const rows = Math.max(1, height >> 1);
    return scrolledDown(list, { index, row: Math.max(0, length - 1) }, rows) ?? bottomOf(list);
  }
  if (length > 0) return { index, row: Math.min(anchor.row, length - 1) };
  // More came and went, and a later line tells of it all now.
  return scrolledDown(list, { index, row: 0 }, 1) ?? bottomOf(list);
}

/** The anchor that holds a place; undefined for the bottom and for what is on its way. */
export function anchorAt(model: Model, place: Place | undefined): Anchor | undefined {
  const line = place === undefined ? undefined : activeConversation(model).lines.at(place.index);
  return line === undefined || place === undefined
    ? undefined
    : { position: line.position, row: place.row };
}
