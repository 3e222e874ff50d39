// What the reader's keys do while a pane is open.

import type { EditorCommand } from "../editor/commands.ts";
import { edited, inserted } from "../editor/commands.ts";
import { type Editor, newEditor } from "../editor/editor.ts";
import type { Model } from "../model/model.ts";
import { stageOf } from "../stage.ts";
import { activate } from "../update/conversations.ts";
import { goToLine } from "../update/line-reached.ts";
import { withPerson } from "../update/people.ts";
import { takenTo } from "../update/reading.ts";
import { askForRooms } from "../update/rooms.ts";
import type { Step } from "../update/step.ts";
import { submitted } from "../update/submitted.ts";
import { foundAnew, foundNext } from "./finding.ts";
import { type PaneItem, paneItems } from "./items.ts";
import { paletteClosed } from "./palette.ts";
import { type KeyHelp, type ListPane, newPane, type Pane } from "./pane.ts";
import { olderResults, resultsReopened } from "./results.ts";

export type PaneAction =
  | { readonly type: "paneOpened"; readonly pane: "rooms" | "mentions" | "find" | "results" }
  | { readonly type: "keysAsked"; readonly entries: readonly KeyHelp[] }
  /** Down the list, or with a negative number up. */
  | { readonly type: "paneMoved"; readonly by: number }
  | { readonly type: "paneChosen" }
  | { readonly type: "paneClosed" }
  | { readonly type: "paletteClosed" };

/** Typed into the field of the pane. */
export type FieldAction =
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "edited"; readonly command: EditorCommand };

export function paneAction(model: Model, action: PaneAction, now: number): Step {
  const { pane } = model;
  switch (action.type) {
    case "paneOpened": {
      if (stageOf(model) !== "chat") return [model];
      if (action.pane === "results") return resultsReopened(model, now);
      const opened: Model = { ...model, pane: newPane(action.pane) };
      return action.pane === "rooms" ? askForRooms(opened) : [opened];
    }
    case "keysAsked":
      return [
        {
          ...model,
          pane: { kind: "keys", entries: action.entries, editor: newEditor(), chosen: 0 },
        },
      ];
    case "paneMoved":
      if (pane === undefined) return [model];
      return pane.kind === "find"
        ? foundNext(model, pane, action.by < 0 ? -1 : 1)
        : moved(model, pane, action.by);
    case "paneChosen":
      if (pane === undefined) return [model];
      return pane.kind === "find" ? foundNext(model, pane, -1) : chosen(model, pane, now);
    case "paneClosed":
      return [{ ...model, pane: undefined }];
    case "paletteClosed":
      return [paletteClosed(model)];
  }
}

/** What is typed while a pane is open changes its field. */
export function fieldChanged(model: Model, pane: Pane, action: FieldAction): Model {
  const editor = changed(pane.editor, action);
  if (editor === pane.editor) return model;
  if (pane.kind !== "find") return { ...model, pane: { ...pane, editor, chosen: 0 } };
  return editor.text === pane.editor.text
    ? { ...model, pane: { ...pane, editor } }
    : foundAnew(model, { ...pane, editor });
}

function changed(editor: Editor, action: FieldAction): Editor {
  if (action.type === "edited") return edited(editor, action.command);
  return inserted(editor, action.text.replace(/[\r\n]+/g, " "));
}

function moved(model: Model, pane: ListPane, by: number): Step {
  const last = paneItems(model, pane).length - 1;
  const next = { ...pane, chosen: Math.max(0, Math.min(pane.chosen + by, last)) };
  const isPastEnd = pane.chosen + by > last;
  return next.kind === "results" && isPastEnd
    ? olderResults({ ...model, pane: next }, next)
    : [{ ...model, pane: next }];
}

function chosen(model: Model, pane: ListPane, now: number): Step {
  const item = paneItems(model, pane)[pane.chosen];
  return item === undefined ? [model] : goneTo({ ...model, pane: undefined }, item, now);
}

function goneTo(model: Model, item: PaneItem, now: number): Step {
  switch (item.to) {
    case "conversation":
      return [activate(model, item.conversation.id)];
    case "room":
      return submitted(model, `/join ${item.name}`, "slash", now);
    case "person":
      return withPerson(model, item.name, now);
    case "line":
      return [takenTo(activate(model, item.conversation), item.line.position)];
    case "found":
      return goToLine(model, item.line.conversation, item.line.id, now);
    case "key":
      return [model];
  }
}
