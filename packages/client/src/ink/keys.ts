// Every key and what it does. Nothing else in the client knows a key's name.
import type { EditorCommand } from "../core/editor/commands.ts";
import type { Action } from "../core/update/action.ts";
import type { Scrolling } from "../view/scrolling.ts";

/** What a key does: something to the model, or to the screen. */
export type Deed =
  | { readonly to: "model"; readonly action: Action }
  | { readonly to: "view"; readonly scrolling: Scrolling }
  | { readonly to: "screen"; readonly what: "redraw" };

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

  read(["PageUp"], "read back a page", "page-up"),
  read(["PageDown"], "read on a page", "page-down"),
  read(["Shift+Up"], "read back a row", "line-up"),
  read(["Shift+Down"], "read on a row", "line-down"),
  read(["Ctrl+Home"], "the oldest", "top"),
  read(["Ctrl+End", "Escape"], "the newest", "bottom"),

  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
    act([`Alt+${number}`], `room ${number}`, { type: "went", to: number }),
  ),
  act(["Alt+Down"], "the next room", { type: "went", to: "next" }),
  act(["Alt+Up"], "the room before", { type: "went", to: "previous" }),
  act(["Alt+A"], "the next unread room", { type: "went", to: "unread" }),

  { keys: ["Ctrl+L"], summary: "draw again", deed: { to: "screen", what: "redraw" } },
  act(["Ctrl+C"], "clear the draft; twice: quit", { type: "interrupted" }),
];

/** What the letters do where there is nothing to write: after the visit has ended. */
export const endedBindings: readonly Binding[] = [
  act(["r", "R", "Enter"], "connect again", { type: "reconnected" }),
  act(["q", "Q", "Escape", "Ctrl+D"], "quit", { type: "quitAsked" }),
];

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
