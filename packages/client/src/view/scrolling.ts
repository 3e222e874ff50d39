// Where the reader's keys for reading lead.
import type { Anchor } from "../core/model/conversation.ts";
import { activeConversation, type Model } from "../core/model/model.ts";
import { chatWindow } from "./chat-frame.ts";
import type { Size } from "./frame.ts";
import type { MessageList } from "./message-list.ts";
import { anchorAt, placeOf } from "./place.ts";
import { bottomOf, type Place, scrolledDown, scrolledUp, showsTop, topOf } from "./viewport.ts";

export type Scrolling = "page-up" | "page-down" | "line-up" | "line-down" | "top" | "bottom";

export interface Scrolled {
  /** Where the reader stands now; undefined is the bottom. */
  readonly anchor: Anchor | undefined;
  /** Whether the oldest line we have is on the screen. */
  readonly isAtTop: boolean;
  /** The id of the line on the screen behind which lines are missing. */
  readonly gapAfter: number | undefined;
}

export function scroll(model: Model, size: Size, scrolling: Scrolling): Scrolled {
  const { list, height } = chatWindow(model, size);
  const from = placeOf(model, list, height);
  if (from === undefined) return { anchor: undefined, isAtTop: true, gapAfter: undefined };
  const bottom = bottomOf(list);
  const place = target();
  const isBottom = place === undefined || isSame(place, bottom);
  return {
    anchor: isBottom ? undefined : anchorAt(model, place),
    // A page ahead, so that what is further up is there before the reader is.
    isAtTop: showsTop(list, place ?? from, 2 * height),
    gapAfter: gapOnScreen(model, list, place ?? bottom ?? from, height),
  };

  function target(): Place | undefined {
    // One row of the last page stays on the screen, so that the eye finds its line again.
    const page = Math.max(1, height - 1);
    const at = from as Place;
    switch (scrolling) {
      case "page-up":
        return scrolledUp(list, at, page, height);
      case "page-down":
        return scrolledDown(list, at, page);
      case "line-up":
        return scrolledUp(list, at, 1, height);
      case "line-down":
        return scrolledDown(list, at, 1);
      case "top":
        return topOf(list, height);
      case "bottom":
        return undefined;
    }
  }
}

function gapOnScreen(
  model: Model,
  list: MessageList,
  place: Place,
  height: number,
): number | undefined {
  const { gaps, lines } = activeConversation(model);
  if (gaps.length === 0) return undefined;
  const first = scrolledUp(list, place, height - 1, height);
  for (let index = Math.min(place.index, lines.length) - 1; index >= first.index - 1; index--) {
    const id = lines.at(index)?.id;
    if (id !== undefined && gaps.includes(id)) return id;
  }
  return undefined;
}

function isSame(place: Place, other: Place | undefined): boolean {
  return place.index === other?.index && place.row === other.row;
}
