// Where the reader writes: one draft, one history and one completion for each conversation.
import { type Editor, newEditor } from "../editor/editor.ts";
import { emptyHistory, type History } from "../editor/history.ts";
import type { Completion } from "./completion.ts";
import type { Paste } from "./pasting.ts";
import type { Search } from "./searching.ts";

export interface Composer {
  readonly editor: Editor;
  readonly history: History;
  /** The completion that the next Tab goes on with. */
  readonly completion: Completion | undefined;
  /** The search through the history that is under way. */
  readonly search: Search | undefined;
  /** What was pasted and waits to be decided on. */
  readonly paste: Paste | undefined;
}

export const newComposer: Composer = {
  editor: newEditor(),
  history: emptyHistory,
  completion: undefined,
  search: undefined,
  paste: undefined,
};
