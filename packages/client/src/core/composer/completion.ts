// Completes the word before the caret, and goes round what it could have been.
import { type Editor, replaced } from "../editor/editor.ts";

/** What a word could become, and which of it stands in the draft now. */
export interface Completion {
  /** Where the word starts. */
  readonly start: number;
  /** Best first. The word as it was typed comes last, so that the round ends where it began. */
  readonly candidates: readonly string[];
  readonly chosen: number;
}

/** Where the word before the caret starts. */
export function wordStart({ text, caret }: Editor): number {
  return /\S*$/.exec(text.slice(0, caret))?.index ?? caret;
}

/**
 * Begins a completion with the first candidate. There is nothing to go round when it is the
 * only one, and nothing to begin when there is none.
 */
export function completed(
  editor: Editor,
  candidates: readonly string[],
): [Editor, Completion | undefined] | undefined {
  const start = wordStart(editor);
  const [first] = candidates;
  if (first === undefined) return undefined;
  const typed = editor.text.slice(start, editor.caret);
  const next = replaced(editor, start, editor.caret, first, "other");
  if (candidates.length === 1) return [next, undefined];
  return [next, { start, candidates: [...candidates, typed], chosen: 0 }];
}

/** Puts the next candidate, or with -1 the one before, in the place of the present one. */
export function cycled(
  editor: Editor,
  completion: Completion,
  direction: 1 | -1,
): [Editor, Completion] {
  const { start, candidates } = completion;
  const chosen = (completion.chosen + direction + candidates.length) % candidates.length;
  const next = replaced(editor, start, editor.caret, candidates[chosen] ?? "", "other");
  return [next, { ...completion, chosen }];
}
