// What keys can do to a draft, under the names readline gives these commands.
import { type Editor, replaced, undone, withCaret } from "./editor.ts";
import { nextCharacter, nextWordEnd, previousCharacter, previousWordStart } from "./graphemes.ts";
import { killed, yanked, yankPopped } from "./killing.ts";

const commands = {
  "backward-char": (editor) => withCaret(editor, previousCharacter(editor.text, editor.caret)),
  "forward-char": (editor) => withCaret(editor, nextCharacter(editor.text, editor.caret)),
  "backward-word": (editor) => withCaret(editor, previousWordStart(editor.text, editor.caret)),
  "forward-word": (editor) => withCaret(editor, nextWordEnd(editor.text, editor.caret)),
  "beginning-of-line": (editor) => withCaret(editor, lineStart(editor)),
  "end-of-line": (editor) => withCaret(editor, lineEnd(editor)),
  "previous-line": (editor) => withCaret(editor, previousLine(editor) ?? editor.caret),
  "next-line": (editor) => withCaret(editor, nextLine(editor) ?? editor.caret),

  "backward-delete-char": (editor) =>
    editor.caret === 0
      ? editor
      : replaced(editor, previousCharacter(editor.text, editor.caret), editor.caret, "", "other"),
  "delete-char": (editor) =>
    editor.caret === editor.text.length
      ? editor
      : replaced(editor, editor.caret, nextCharacter(editor.text, editor.caret), "", "other"),
  "transpose-chars": transposed,

  // Killing at the end of a line joins it with the next, as in readline's forebear.
  "kill-line": (editor) =>
    killed(
      editor,
      lineEnd(editor) === editor.caret ? nextCharacter(editor.text, editor.caret) : lineEnd(editor),
    ),
  "unix-line-discard": (editor) => killed(editor, lineStart(editor)),
  "kill-word": (editor) => killed(editor, nextWordEnd(editor.text, editor.caret)),
  "backward-kill-word": (editor) => killed(editor, previousWordStart(editor.text, editor.caret)),
  "unix-word-rubout": (editor) => killed(editor, previousGap(editor)),
  yank: yanked,
  "yank-pop": yankPopped,
  undo: undone,
} as const satisfies Record<string, (editor: Editor) => Editor>;

export type EditorCommand = keyof typeof commands;

export const editorCommands: readonly EditorCommand[] = Object.keys(commands) as EditorCommand[];

export function edited(editor: Editor, command: EditorCommand): Editor {
  return commands[command](editor);
}

/** Text that was typed or pasted goes in at the caret. */
export function inserted(editor: Editor, text: string): Editor {
  return text === "" ? editor : replaced(editor, editor.caret, editor.caret, text, "typing");
}

/** The place one line up, or undefined on the first line. */
export function previousLine(editor: Editor): number | undefined {
  const start = lineStart(editor);
  if (start === 0) return undefined;
  const column = editor.caret - start;
  const before = editor.text.lastIndexOf("\n", start - 2) + 1;
  return Math.min(before + column, start - 1);
}

/** The place one line down, or undefined on the last line. */
export function nextLine(editor: Editor): number | undefined {
  const end = lineEnd(editor);
  if (end === editor.text.length) return undefined;
  const column = editor.caret - lineStart(editor);
  const after = editor.text.indexOf("\n", end + 1);
  return Math.min(end + 1 + column, after < 0 ? editor.text.length : after);
}

function lineStart({ text, caret }: Editor): number {
  return caret === 0 ? 0 : text.lastIndexOf("\n", caret - 1) + 1;
}

function lineEnd({ text, caret }: Editor): number {
  const end = text.indexOf("\n", caret);
  return end < 0 ? text.length : end;
}

/** The start of the run of non-spaces before the caret. */
function previousGap({ text, caret }: Editor): number {
  const before = text.slice(0, caret);
  return /\S*\s*$/.exec(before)?.index ?? 0;
}

/** Drags the character before the caret over the one at it; at the end, swaps the last two. */
function transposed(editor: Editor): Editor {
  const { text, caret } = editor;
  const end = caret === text.length ? caret : nextCharacter(text, caret);
  const middle = previousCharacter(text, end);
  const start = previousCharacter(text, middle);
  if (start === middle) return editor;
  const swapped = text.slice(middle, end) + text.slice(start, middle);
  return replaced(editor, start, end, swapped, "other");
}
