// What may stand in the place of the conversation, or look for something in it. While one is
// open, what is typed goes to it and not into the draft.
import { type Editor, newEditor } from "../editor/editor.ts";
import type { ConversationId } from "../model/conversation.ts";

export interface KeyHelp {
  readonly keys: string;
  readonly summary: string;
}

interface Field {
  /** What has been typed into it: it filters a list, or is what to find. */
  readonly editor: Editor;
}

/** A line of a log that need not be here. */
export interface FoundLine {
  readonly conversation: ConversationId;
  readonly id: number;
  readonly time: number;
  readonly who: string;
  readonly text: string;
}

/** A list to choose from. */
export type ListPane = Field & {
  /** Which of the items, from 0 at the top, of those that the field leaves. */
  readonly chosen: number;
} & (
    | { readonly kind: "rooms" }
    | { readonly kind: "mentions" }
    | { readonly kind: "keys"; readonly entries: readonly KeyHelp[] }
    | {
        readonly kind: "results";
        /** What was searched for, as the server understood it. */
        readonly asked: string;
        /** From the newest. */
        readonly lines: readonly FoundLine[];
        /** Whether there are older ones, and whether they are asked for. */
        readonly more: boolean;
        readonly isAsking: boolean;
      }
  );

export type ResultsPane = Extract<ListPane, { kind: "results" }>;

/** Looks for words in the active conversation. */
export interface FindPane extends Field {
  readonly kind: "find";
  /** Positions of the lines that have the words, from the oldest. */
  readonly hits: readonly number[];
  /** The index of the hit on the screen; -1 when there is none. */
  readonly chosen: number;
  /** How far the server has been asked for what is older than all we have. */
  readonly server: "unasked" | "asked" | "exhausted";
}

export type Pane = ListPane | FindPane;

export function newPane(kind: "rooms" | "mentions" | "find"): Pane {
  const editor = newEditor();
  return kind === "find"
    ? { kind, editor, hits: [], chosen: -1, server: "unasked" }
    : { kind, editor, chosen: 0 };
}
