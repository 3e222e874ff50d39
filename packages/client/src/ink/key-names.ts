// The sequences of keys (ECMA-48, xterm, VT220, the kitty keyboard protocol) by name.
import type { TerminalInput } from "./terminal-input.ts";

/** Final bytes of `CSI 1 ; modifiers x` and of `SS3 x`. */
const letters: Readonly<Record<string, string>> = {
  A: "Up",
  B: "Down",
  C: "Right",
  D: "Left",
  F: "End",
  H: "Home",
  P: "F1",
  Q: "F2",
  R: "F3",
  S: "F4",
};

/** Numbers of `CSI n ; modifiers ~`. */
const numbers: Readonly<Record<string, string>> = {
  1: "Home",
  2: "Insert",
  3: "Delete",
  4: "End",
  5: "PageUp",
  6: "PageDown",
  7: "Home",
  8: "End",
  11: "F1",
  12: "F2",
  13: "F3",
  14: "F4",
  15: "F5",
  17: "F6",
  18: "F7",
  19: "F8",
  20: "F9",
  21: "F10",
  23: "F11",
  24: "F12",
};

/** Code points of `CSI code ; modifiers u` that are no letters. */
const codes: Readonly<Record<string, string>> = {
  9: "Tab",
  13: "Enter",
  27: "Escape",
  32: "Space",
  127: "Backspace",
};

const controls: Readonly<Record<string, string>> = {
  "\r": "Enter",
  "\n": "Ctrl+J",
  "\t": "Tab",
  "\u007f": "Backspace",
  "\b": "Ctrl+H",
  "\u0000": "Ctrl+Space",
  "\u001b": "Escape",
  "\u001c": "Ctrl+\\",
  "\u001d": "Ctrl+]",
  "\u001e": "Ctrl+^",
  "\u001f": "Ctrl+_",
};

/** The name of a single control character. */
export function controlName(character: string): string {
  const code = character.charCodeAt(0);
  return controls[character] ?? `Ctrl+${String.fromCharCode(code + 64)}`;
}

/** `Alt+B` for ESC b. */
export function altName(character: string): string {
  const isControl = character < " " || character === "\u007f";
  return `Alt+${isControl ? controlName(character) : character.toUpperCase()}`;
}

/** What stands between `ESC [` and its end, and what that is; undefined for what we don't know. */
export function readControlSequence(body: string): TerminalInput | undefined {
  if (body === "I" || body === "O") return { type: "focus", isFocused: body === "I" };
  if (body === "Z") return key("Shift+Tab");
  const mouse = /^<(\d+);(\d+);(\d+)([Mm])$/.exec(body);
  if (mouse !== null) {
    const [, button, column, row, final] = mouse;
    return {
      type: "mouse",
      button: Number(button),
      column: Number(column) - 1,
      row: Number(row) - 1,
      isPressed: final === "M",
    };
  }
  const [, parameters, final] = /^([\d;:]*)([A-Za-z~])$/.exec(body) ?? [];
  if (parameters === undefined || final === undefined) return { type: "report", text: `[${body}` };
  const [first = "", modifiers = "1"] = parameters.split(";");
  const name = nameOf(first.split(":")[0] ?? "", final);
  if (name === undefined) return { type: "report", text: `[${body}` };
  // The kitty protocol counts releases as events too: `modifiers:3`.
  const [bits = "1", event] = modifiers.split(":");
  return event === "3" ? undefined : key(withModifiers(name, Number(bits)));
}

/** `ESC O x`: arrows and F1 to F4 of terminals in application mode. */
export function readSingleShift(final: string): TerminalInput | undefined {
  const name = letters[final];
  return name === undefined ? undefined : key(name);
}

function nameOf(first: string, final: string): string | undefined {
  if (final === "~") return numbers[first];
  if (final === "u") {
    const code = Number(first);
    if (codes[first] !== undefined) return codes[first];
    return code > 32 && code < 0xe000 ? String.fromCodePoint(code).toUpperCase() : undefined;
  }
  // A cursor position report ends in R and has a row that is no modifier's place.
  if (final === "R" && first !== "1" && first !== "") return undefined;
  return letters[final];
}

/** xterm's modifiers: one more than the sum of 1 Shift, 2 Alt, 4 Ctrl. */
function withModifiers(name: string, bits: number): string {
  const held = Math.max(0, bits - 1);
  const parts = [held & 4 ? "Ctrl" : "", held & 2 ? "Alt" : "", held & 1 ? "Shift" : "", name];
  return parts.filter((part) => part !== "").join("+");
}

function key(name: string): TerminalInput {
  return { type: "key", key: name };
}
