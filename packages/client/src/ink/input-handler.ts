// What the terminal sends -> what happens.
import { activeComposer } from "../core/composer/composing.ts";
import type { Model } from "../core/model/model.ts";
import { paletteOf } from "../core/panes/palette.ts";
import { stageOf } from "../core/stage.ts";
import type { Size } from "../view/frame.ts";
import { type Scrolling, scroll } from "../view/scrolling.ts";
import {
  bindings,
  type Deed,
  emptyBindings,
  endedBindings,
  keyHelp,
  keyTable,
  paletteBindings,
  paneBindings,
  pasteBindings,
  searchBindings,
} from "./keys.ts";
import { pointed, type Reached } from "./pointing.ts";
import type { TerminalInput } from "./terminal-input.ts";

export interface ScreenDeeds {
  /** Draws everything anew, for a screen that something else wrote on. */
  redraw(): void;
  /** Listens to the mouse, or lets the terminal have it again. */
  mouse(): void;
  /** Lends the terminal to the reader's editor, with the draft in it. */
  editor(): void;
  /** Gives the terminal back to the shell until it brings us to the foreground. */
  suspend(): void;
}

/** What input reaches. */
export interface InputTargets {
  readonly client: Reached;
  /** The screen's size now. */
  readonly size: () => Size;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What keys do to the screen itself. */
  readonly screen: ScreenDeeds;
}

/** @returns what takes each input in turn */
export function inputHandler(targets: InputTargets): (input: TerminalInput) => void {
  const { client } = targets;
  const keys = keyTable(bindings);
  const endedKeys = keyTable(endedBindings);
  const paneKeys = keyTable(paneBindings);
  const pasteKeys = keyTable(pasteBindings);
  const searchKeys = keyTable(searchBindings);
  const paletteKeys = keyTable(paletteBindings);
  const emptyKeys = keyTable(emptyBindings);
  const deedOf = (key: string, hasEnded: boolean) => {
    const { pane } = client.store.model;
    const { paste, search } = activeComposer(client.store.model);
    if (!hasEnded && pane === undefined && paste !== undefined) return pasteKeys.get(key);
    const isListing = paletteOf(client.store.model) !== undefined;
    const writingKeys = search !== undefined ? searchKeys : isListing ? paletteKeys : undefined;
    const special = hasEnded ? endedKeys : pane === undefined ? writingKeys : paneKeys;
    return special?.get(key) ?? keys.get(key);
  };
  const press = (deed: Deed | undefined) => {
    if (deed !== undefined) perform(deed, targets);
  };
  return (input) => {
    const hasEnded = stageOf(client.store.model) === "ended";
    switch (input.type) {
      case "text":
        if (hasEnded) press(endedKeys.get(input.text));
        else if (isDeciding(client.store.model)) press(pasteKeys.get(input.text));
        else if (isEmpty(client.store.model) && emptyKeys.has(input.text)) {
          press(emptyKeys.get(input.text));
        } else client.dispatch({ type: "typed", text: input.text });
        break;
      case "paste":
        if (!hasEnded) client.dispatch({ type: "pasted", text: input.text });
        break;
      case "key":
        press(deedOf(input.key, hasEnded));
        break;
      case "focus":
        client.dispatch({ type: "focusChanged", isFocused: input.isFocused });
        break;
      case "mouse":
        if (!hasEnded) {
          pointed(input, { ...targets, scroll: (scrolling) => scrollView(scrolling, targets) });
        }
        break;
      case "report":
        break;
    }
  };
}

function perform(deed: Deed, targets: InputTargets): void {
  const { client, screen } = targets;
  switch (deed.to) {
    case "model":
      client.dispatch(deed.action);
      break;
    case "view":
      scrollView(deed.scrolling, targets);
      break;
    case "screen":
      screen[deed.what]();
      break;
    case "help":
      client.dispatch({ type: "keysAsked", entries: keyHelp([...emptyBindings, ...bindings]) });
      break;
  }
}

function scrollView(scrolling: Scrolling, { client, size }: InputTargets): void {
  const { anchor, isAtTop, gapAfter } = scroll(client.store.model, size(), scrolling);
  client.dispatch({ type: "scrolled", anchor });
  if (gapAfter !== undefined) client.dispatch({ type: "reachedGap", after: gapAfter });
  else if (isAtTop) client.dispatch({ type: "reachedTop" });
}

/** Whether something pasted waits to be decided on. */
function isDeciding(model: Model): boolean {
  return model.pane === undefined && activeComposer(model).paste !== undefined;
}

/** Whether nothing is being written, so that a character may mean something else. */
function isEmpty(model: Model): boolean {
  const isWriting = activeComposer(model).editor.text !== "" || model.secretPrompt !== undefined;
  return stageOf(model) === "chat" && model.pane === undefined && !isWriting;
}
