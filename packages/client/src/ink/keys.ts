// Every key and what it does. Nothing else in the client knows a key's name.
import type { EditorCommand } from "../core/editor/commands.ts";
import type { KeyHelp } from "../core/panes/pane.ts";
import type { Action } from "../core/update/action.ts";
import type { Scrolling } from "../view/scrolling.ts";

/** What a key does: something to the model, or to the screen. */
export type Deed =
  | { readonly to: "model"; readonly action: Action }
  | { readonly to: "view"; readonly scrolling: Scrolling }
  | { readonly to: "screen"; readonly what: "redraw" | "mouse" | "suspend" | "editor" }
  | { readonly to: "help" };

export interface Binding {
  readonly keys: readonly string[];
  /** For key help: what it does, in a few words. */
  readonly summary: string;
  readonly deed: Deed;
}

function act(keys: readonly string[], summary: string, action: Action): Binding {
  return { keys, summary, deed: { to: "model", action } };
}

function edit(keys: readonly string[], summary: string, command: EditorCommand): Binding {
  return act(keys, summary, { type: "edited", command });
}

function read(keys: readonly string[], summary: string, scrolling: Scrolling): Binding {
  return { keys, summary, deed: { to: "view", scrolling } };
}

export const bindings: readonly Binding[] = [
  act(["Enter"], "send", { type: "entered" }),
  act(["Alt+Enter", "Ctrl+J", "Shift+Enter"], "newline", { type: "typed", text: "\n" }),
  act(["Tab"], "complete a name, command or room", { type: "completed", direction: 1 }),
  act(["Shift+Tab"], "the completion before", { type: "completed", direction: -1 }),
  act(["Up", "Ctrl+P"], "older in the history", { type: "recalled", direction: "older" }),
  act(["Down", "Ctrl+N"], "newer in the history", { type: "recalled", direction: "newer" }),

  edit(["Ctrl+A", "Home"], "start of the line", "beginning-of-line"),
  edit(["Ctrl+E", "End"], "end of the line", "end-of-line"),
  edit(["Ctrl+B", "Left"], "back", "backward-char"),
  edit(["Ctrl+F", "Right"], "forward", "forward-char"),
  edit(["Alt+B", "Ctrl+Left", "Alt+Left"], "back a word", "backward-word"),
  edit(["Alt+F", "Ctrl+Right", "Alt+Right"], "forward a word", "forward-word"),
  edit(["Backspace", "Ctrl+H"], "delete back", "backward-delete-char"),
  edit(["Delete"], "delete", "delete-char"),
  act(["Ctrl+D"], "delete; quit where there is nothing", { type: "endTyped" }),
  edit(["Ctrl+K"], "cut to the end of the line", "kill-line"),
  edit(["Ctrl+U"], "cut to the start of the line", "unix-line-discard"),
  edit(["Ctrl+W"], "cut back to a space", "unix-word-rubout"),
  edit(["Alt+Backspace", "Alt+Ctrl+H", "Ctrl+Backspace"], "cut a word back", "backward-kill-word"),
  edit(["Alt+D", "Ctrl+Delete"], "cut a word", "kill-word"),
  edit(["Ctrl+Y"], "put back what was cut", "yank"),
  edit(["Alt+Y"], "put back what was cut before that", "yank-pop"),
  edit(["Ctrl+T"], "swap two characters", "transpose-chars"),
  edit(["Ctrl+_"], "undo", "undo"),

  act(["Ctrl+R"], "search the history", { type: "searchedBack" }),
  { keys: ["Ctrl+X"], summary: "write in $EDITOR", deed: { to: "screen", what: "editor" } },

  read(["PageUp"], "read back a page", "page-up"),
  read(["PageDown"], "read on a page", "page-down"),
  read(["Shift+Up"], "read back a row", "line-up"),
  read(["Shift+Down"], "read on a row", "line-down"),
  read(["Ctrl+Home"], "the oldest", "top"),
  read(["Ctrl+End", "Escape"], "the newest", "bottom"),

  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
    act([`Alt+${number}`], "room 1 to 9", { type: "went", to: number }),
  ),
  act(["Alt+Down"], "the next room", { type: "went", to: "next" }),
  act(["Alt+Up"], "the room before", { type: "went", to: "previous" }),
  act(["Alt+A"], "next unread, what is for your eyes first", { type: "went", to: "unread" }),
  act(["Ctrl+G"], "go to a room or person", { type: "paneOpened", pane: "rooms" }),
  act(["Alt+U"], "to the first unread line", { type: "unreadSought" }),
  act(["Alt+N"], "the next mention", { type: "mentionSought", by: 1 }),
  act(["Alt+P"], "the mention before", { type: "mentionSought", by: -1 }),
  act(["Alt+I"], "mentions in all rooms", { type: "paneOpened", pane: "mentions" }),
  act(["Ctrl+S"], "find in this room", { type: "paneOpened", pane: "find" }),
  act(["Alt+S"], "what /search found, as it was left", { type: "paneOpened", pane: "results" }),
  act(["Alt+L"], "bare view for copying, and back", { type: "bareToggled" }),
  { keys: ["Alt+M"], summary: "mouse on or off", deed: { to: "screen", what: "mouse" } },
  { keys: ["Ctrl+Z"], summary: "suspend", deed: { to: "screen", what: "suspend" } },

  { keys: ["Ctrl+L"], summary: "draw again", deed: { to: "screen", what: "redraw" } },
  act(["Ctrl+C"], "clear the draft; twice: quit", { type: "interrupted" }),
];

/** What the letters do where there is nothing to write: after the visit has ended. */
export const endedBindings: readonly Binding[] = [
  act(["r", "R", "Enter"], "connect again", { type: "reconnected" }),
  act(["q", "Q", "Escape", "Ctrl+D"], "quit", { type: "quitAsked" }),
];

/** Where a pane is open; its field takes all other keys as a draft does. */
export const paneBindings: readonly Binding[] = [
  act(["Up", "Ctrl+P", "Ctrl+S", "Shift+Tab"], "up the list; the older find", {
    type: "paneMoved",
    by: -1,
  }),
  act(["Down", "Ctrl+N", "Tab"], "down the list; the newer find", { type: "paneMoved", by: 1 }),
  act(["PageUp"], "up the list by ten", { type: "paneMoved", by: -10 }),
  act(["PageDown"], "down the list by ten", { type: "paneMoved", by: 10 }),
  act(["Enter"], "go to what is chosen; the older find", { type: "paneChosen" }),
  act(["Escape", "Ctrl+C", "Ctrl+D", "Ctrl+G"], "close", { type: "paneClosed" }),
];

/** While commands are listed; all other keys go on with the draft. */
export const paletteBindings: readonly Binding[] = [
  act(["Up", "Ctrl+P"], "up the list", { type: "recalled", direction: "older" }),
  act(["Down", "Ctrl+N"], "down the list", { type: "recalled", direction: "newer" }),
  act(["Tab"], "take what is chosen, or complete", { type: "completed", direction: 1 }),
  act(["Enter"], "take what is chosen, or send", { type: "entered" }),
  act(["Escape"], "close", { type: "paletteClosed" }),
];

/** While the history is searched; all other keys take what was found and go on with it. */
export const searchBindings: readonly Binding[] = [
  act(["Escape"], "keep what was found", { type: "searchLeft", keepsFound: true }),
  act(["Ctrl+C", "Ctrl+G"], "back to the draft", { type: "searchLeft", keepsFound: false }),
];

/** While something pasted waits to be decided on: there is nothing else to do. */
export const pasteBindings: readonly Binding[] = [
  act(["Enter"], "send it as one message", { type: "pasteDecided", decision: "whole" }),
  act(["l", "L"], "send it line by line", { type: "pasteDecided", decision: "lines" }),
  act(["e", "E"], "put it into the draft", { type: "pasteDecided", decision: "edit" }),
  act(["Escape", "Ctrl+C"], "drop it", { type: "pasteDecided", decision: "cancel" }),
];

/** What a character does where nothing has been written yet. */
export const emptyBindings: readonly Binding[] = [
  { keys: ["?"], summary: "key help", deed: { to: "help" } },
];

/** The bindings as people read of them; several that do the same are told of as one series. */
export function keyHelp(table: readonly Binding[]): readonly KeyHelp[] {
  const told = new Map<string, string>();
  for (const { keys, summary } of table) {
    const first = told.get(summary)?.split(" … ")[0];
    told.set(summary, first === undefined ? keys.join(", ") : `${first} … ${keys.at(-1)}`);
  }
  return [...told].map(([summary, keys]) => ({ keys, summary }));
}

/** @throws Error when two bindings share a key: a bug, found at start. */
export function keyTable(table: readonly Binding[]): ReadonlyMap<string, Deed> {
  const deeds = new Map<string, Deed>();
  for (const { keys, deed } of table) {
    for (const key of keys) {
      if (deeds.has(key)) throw new Error(`Two bindings have the key ${key}.`);
      deeds.set(key, deed);
    }
  }
  return deeds;
}
