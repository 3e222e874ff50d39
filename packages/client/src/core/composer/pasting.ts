// What was pasted and is too much to land in a draft unasked.
import { cleanText } from "@tea-party/protocol";

/** Text that waits for the reader to say what becomes of it. */
export interface Paste {
  readonly text: string;
  readonly lines: number;
}

/** What the reader can make of a paste. */
export type PasteDecision = "whole" | "lines" | "edit" | "cancel";

/** Lines that go into a draft without a question: it shows that many. */
const UNASKED_LINES = 5;
/** Characters that go into a draft without a question. */
const UNASKED_LENGTH = 4_096;
/** Characters that a draft holds. More is no chat, and slow to write in. */
const DRAFT_LIMIT = 32_768;
/** Lines that are sent one by one. */
const LINES_LIMIT = 200;

/** Whether a pasted text is asked about first. */
export function isMuch(text: string): boolean {
  return text.length > UNASKED_LENGTH || lineCount(text) > UNASKED_LINES;
}

export function newPaste(text: string): Paste {
  return { text, lines: lineCount(text) };
}

/** What can be done with a paste beside dropping it. */
export function choicesFor({ text, lines }: Paste, draft: string): ReadonlySet<PasteDecision> {
  const choices = new Set<PasteDecision>(["cancel"]);
  if (text.length + draft.length <= DRAFT_LIMIT) choices.add("whole").add("edit");
  if (lines > 1 && lines <= LINES_LIMIT) choices.add("lines");
  return choices;
}

/** Pasted line ends come as CR or CR LF; nothing else of a terminal's belongs in a draft. */
export function cleanDraft(text: string): string {
  return text.replace(/\r\n?/g, "\n").split("\n").map(cleanText).join("\n");
}

/** A line end at the very end begins no line. */
function lineCount(text: string): number {
  let lines = text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
