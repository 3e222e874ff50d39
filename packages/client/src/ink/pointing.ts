// What the mouse does: the wheel reads back and on, a click goes to a room or speaks to someone.
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { Size } from "../view/frame.ts";
import type { Target } from "../view/row.ts";
import type { Scrolling } from "../view/scrolling.ts";
import { targetAt } from "../view/target.ts";
import type { TerminalInput } from "./terminal-input.ts";

/** Button numbers of the SGR mouse protocol (1006). */
const LEFT = 0;
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;

/** Rows that one notch of the wheel scrolls. */
const NOTCH = 3;

/** What of a client a reader's hands reach. */
export interface Reached {
  readonly store: { readonly model: Model };
  dispatch(action: Action): void;
}

export interface Pointing {
  readonly client: Reached;
  readonly size: () => Size;
  readonly now: () => number;
  readonly scroll: (scrolling: Scrolling) => void;
}

export function pointed(
  { button, column, row, isPressed }: TerminalInput & { readonly type: "mouse" },
  { client, size, now, scroll }: Pointing,
): void {
  if (!isPressed) return;
  if (button === WHEEL_UP || button === WHEEL_DOWN) {
    const { pane } = client.store.model;
    const by = button === WHEEL_UP ? -1 : 1;
    // A list lies over the talk, and is what the wheel is meant for.
    if (pane !== undefined) client.dispatch({ type: "paneMoved", by });
    else for (let rows = 0; rows < NOTCH; rows++) scroll(by < 0 ? "line-up" : "line-down");
  } else if (button === LEFT) {
    const target = targetAt(client.store.model, size(), { column, row }, now());
    if (target !== undefined) click(target, client);
  }
}

function click(target: Target, client: Reached): void {
  switch (target.to) {
    case "conversation":
      client.dispatch({ type: "chose", conversation: target.id });
      break;
    case "person":
      client.dispatch({ type: "submitted", text: `/query ${target.name}`, style: "slash" });
      break;
    case "name":
      if (target.name !== "") client.dispatch({ type: "typed", text: `${target.name}: ` });
      break;
  }
}

/** Nothing else on the screen tells whose the mouse is. */
export function mouseWords(isOurs: boolean): string {
  return isOurs
    ? "The mouse is ours: the wheel scrolls, a click goes. Alt+M gives it back."
    : "The mouse is the terminal's again, which selects with it.";
}
