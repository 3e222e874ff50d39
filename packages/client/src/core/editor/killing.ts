// Cutting text out and putting it back: readline's kill ring.
import { type Editor, replaced } from "./editor.ts";

/** Kills that can be brought back. */
const RING_LIMIT = 60;

/** Cuts out what is between the caret and `to`. Kills in a row become one. */
export function killed(editor: Editor, to: number): Editor {
  const [start, end] = to < editor.caret ? [to, editor.caret] : [editor.caret, to];
  if (start === end) return { ...editor, last: editor.last === "killing" ? "killing" : "other" };
  const cut = editor.text.slice(start, end);
  const isBackwards = to < editor.caret;
  const newest = editor.last === "killing" ? (editor.kills.at(-1) ?? "") : "";
  const older = editor.last === "killing" ? editor.kills.slice(0, -1) : editor.kills;
  const kill = isBackwards ? cut + newest : newest + cut;
  return {
    ...replaced(editor, start, end, "", "killing"),
    kills: [...older, kill].slice(-RING_LIMIT),
  };
}

/** Puts back what was killed last. */
export function yanked(editor: Editor): Editor {
  const text = editor.kills.at(-1);
  if (text === undefined) return editor;
  const yankedFrom = editor.caret;
  return { ...replaced(editor, editor.caret, editor.caret, text, "yanking"), yankedFrom };
}

/** Right after a yank: puts the kill before that one in its place. */
export function yankPopped(editor: Editor): Editor {
  if (editor.last !== "yanking") return editor;
  const kills = [...editor.kills.slice(-1), ...editor.kills.slice(0, -1)];
  const text = kills.at(-1) ?? "";
  const { yankedFrom } = editor;
  return { ...replaced(editor, yankedFrom, editor.caret, text, "yanking"), kills, yankedFrom };
}
