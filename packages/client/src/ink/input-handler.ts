// What the terminal sends -> what happens.
import type { Client } from "../core/client.ts";
import { stageOf } from "../core/stage.ts";
import type { Size } from "../view/frame.ts";
import { scroll } from "../view/scrolling.ts";
import { bindings, type Deed, endedBindings, keyTable } from "./keys.ts";
import type { TerminalInput } from "./terminal-input.ts";

/** What input reaches beside the client itself. */
export interface InputTargets {
  readonly client: Client;
  /** The screen's size now. */
  readonly size: () => Size;
  /** Draws everything anew, for a screen that something else wrote on. */
  readonly redraw: () => void;
}

/** @returns what takes each input in turn */
export function inputHandler(targets: InputTargets): (input: TerminalInput) => void {
  const { client } = targets;
  const keys = keyTable(bindings);
  const endedKeys = keyTable(endedBindings);
  const press = (deed: Deed | undefined) => {
    if (deed !== undefined) perform(deed, targets);
  };
  return (input) => {
    const hasEnded = stageOf(client.store.model) === "ended";
    switch (input.type) {
      case "text":
        if (hasEnded) press(endedKeys.get(input.text));
        else client.dispatch({ type: "typed", text: input.text });
        break;
      case "paste":
        if (!hasEnded) client.dispatch({ type: "typed", text: input.text });
        break;
      case "key":
        press((hasEnded ? endedKeys.get(input.key) : undefined) ?? keys.get(input.key));
        break;
      case "focus":
        client.dispatch({ type: "focusChanged", isFocused: input.isFocused });
        break;
      case "mouse":
      case "report":
        break;
    }
  };
}

function perform(deed: Deed, { client, size, redraw }: InputTargets): void {
  switch (deed.to) {
    case "model":
      client.dispatch(deed.action);
      break;
    case "view": {
      const { anchor, isAtTop, gapAfter } = scroll(client.store.model, size(), deed.scrolling);
      client.dispatch({ type: "scrolled", anchor });
      if (gapAfter !== undefined) client.dispatch({ type: "reachedGap", after: gapAfter });
      else if (isAtTop) client.dispatch({ type: "reachedTop" });
      break;
    }
    case "screen":
      redraw();
      break;
  }
}
