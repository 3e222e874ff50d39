// Where the reader writes: one draft, one history and one completion for each conversation.
import { type Editor, newEditor } from "../editor/editor.ts";
import { emptyHistory, type History } from "../editor/history.ts";
import type { Completion } from "./completion.ts";

export interface Composer {
  readonly editor: Editor;
  readonly history: History;
  /** The completion that the next Tab goes on with. */
  readonly completion: Completion | undefined;
}

export const newComposer: Composer = {
  editor: newEditor(),
  history: emptyHistory,
  completion: undefined,
};
