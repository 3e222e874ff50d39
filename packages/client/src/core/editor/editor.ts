// A draft and the caret in it: plain values, changed by the functions beside this file.
import { characterBoundary } from "./graphemes.ts";

/** What the last command was, where the next one needs to know: killing twice is one kill. */
export type LastCommand = "typing" | "killing" | "yanking" | "other";

interface Snapshot {
  readonly text: string;
  readonly caret: number;
}

export interface Editor {
  readonly text: string;
  /** A UTF-16 index into the text, always between two characters. */
  readonly caret: number;
  /** What undo goes back to, newest last. */
  readonly past: readonly Snapshot[];
  /** What was killed, newest last: `yank` brings it back. */
  readonly kills: readonly string[];
  /** Where the text that was yanked last starts, for `yank-pop` to take its place. */
  readonly yankedFrom: number;
  readonly last: LastCommand;
}

/** Steps that undo remembers. */
const UNDO_LIMIT = 200;
/** Characters (UTF-16 units) that undo remembers in all. */
const UNDO_SIZE = 1_000_000;

export function newEditor(text = ""): Editor {
  return { text, caret: text.length, past: [], kills: [], yankedFrom: 0, last: "other" };
}

/** The editor with its caret elsewhere. */
export function withCaret(editor: Editor, caret: number): Editor {
  return { ...editor, caret: characterBoundary(editor.text, caret), last: "other" };
}

/**
 * The editor with a part of its text replaced and the caret behind the replacement. What is
 * typed in one go is undone in one go.
 */
export function replaced(
  editor: Editor,
  start: number,
  end: number,
  replacement: string,
  last: LastCommand,
): Editor {
  const text = editor.text.slice(0, start) + replacement + editor.text.slice(end);
  const caret = characterBoundary(text, start + replacement.length);
  const isOneGo = last === "typing" && editor.last === "typing" && !/\s/.test(replacement);
  const past = isOneGo ? editor.past : remembered(editor);
  return { ...editor, text, caret, past, last };
}

export function undone(editor: Editor): Editor {
  const { text, caret } = editor.past.at(-1) ?? editor;
  return { ...editor, text, caret, past: editor.past.slice(0, -1), last: "other" };
}

function remembered({ text, caret, past }: Editor): readonly Snapshot[] {
  const kept = [...past, { text, caret }].slice(-UNDO_LIMIT);
  let size = 0;
  const from = kept.findLastIndex((snapshot) => {
    size += snapshot.text.length;
    return size > UNDO_SIZE;
  });
  return kept.slice(from + 1);
}
