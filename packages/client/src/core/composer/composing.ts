// What the reader's keys do where he writes.
import {
  type EditorCommand,
  edited,
  inserted,
  nextLine,
  previousLine,
} from "../editor/commands.ts";
import { type Editor, newEditor } from "../editor/editor.ts";
import { previousCharacter } from "../editor/graphemes.ts";
import { newer, older, remembering } from "../editor/history.ts";
import type { Model } from "../model/model.ts";
import type { Step } from "../update/step.ts";
import { wrote } from "../update/wrote.ts";
import { candidatesFor } from "./candidates.ts";
import { completed, cycled } from "./completion.ts";
import { type Composer, newComposer } from "./composer.ts";
import { cleanDraft, isMuch, newPaste } from "./pasting.ts";
import { searchedBack, searchingFor, searchLeft } from "./searching.ts";

export type Composing =
  | { readonly type: "typed"; readonly text: string }
  | { readonly type: "edited"; readonly command: EditorCommand }
  /** Up and down: within a draft of several lines, and past its ends through the history. */
  | { readonly type: "recalled"; readonly direction: "older" | "newer" }
  | { readonly type: "completed"; readonly direction: 1 | -1 }
  | { readonly type: "drafted"; readonly text: string }
  | { readonly type: "pasted"; readonly text: string }
  /** Ctrl+R: looks back through what was sent, and again for what came before that. */
  | { readonly type: "searchedBack" }
  | { readonly type: "searchLeft"; readonly keepsFound: boolean };

/** The composer of the conversation on the screen. */
export function activeComposer({ composers, active }: Model): Composer {
  return composers.get(active) ?? newComposer;
}

export function composing(model: Model, action: Composing, now: number): Step {
  const before = activeComposer(model);
  const after = changed(model, before, action);
  if (after === before) return [model];
  const next = withComposer(model, after);
  const isWriting =
    model.secretPrompt === undefined &&
    after.editor.text !== "" &&
    after.editor.text !== before.editor.text;
  return isWriting && !after.editor.text.startsWith("/") ? wrote(next, now) : [next];
}

/** The draft goes out: it is remembered, and the next one begins. */
export function withDraftSent(model: Model): Model {
  const { editor, history } = activeComposer(model);
  if (editor.text.trim() === "") return model;
  return withComposer(model, {
    ...newComposer,
    editor: { ...newEditor(), kills: editor.kills },
    history: remembering(history, editor.text),
  });
}

function changed(model: Model, composer: Composer, action: Composing): Composer {
  if (composer.search !== undefined) {
    const { search } = composer;
    if (action.type === "typed") return searchingFor(composer, search, search.query + action.text);
    if (action.type === "edited" && action.command === "backward-delete-char") {
      const { query } = search;
      return searchingFor(composer, search, query.slice(0, previousCharacter(query, query.length)));
    }
  }
  const { editor } = composer;
  switch (action.type) {
    case "searchedBack":
      return searchedBack(composer);
    case "searchLeft":
      return searchLeft(composer, action.keepsFound);
    case "pasted":
      return pasted(model, composer, cleanDraft(action.text));
    case "typed":
      return withEditor(composer, inserted(editor, cleanDraft(action.text)));
    case "edited":
      return withEditor(composer, edited(editor, action.command));
    case "drafted":
      return withEditor(composer, { ...newEditor(action.text), kills: editor.kills });
    case "recalled":
      return recalled(composer, action.direction);
    case "completed":
      return completing(model, composer, action.direction);
  }
}

/** A secret of many lines is no secret, and goes in as it is. */
function pasted(model: Model, composer: Composer, text: string): Composer {
  const whole = (composer.paste?.text ?? "") + text;
  if (model.secretPrompt === undefined && (composer.paste !== undefined || isMuch(whole))) {
    return { ...searchLeft(composer, false), paste: newPaste(whole) };
  }
  return withEditor(composer, inserted(composer.editor, text));
}

function recalled(composer: Composer, direction: "older" | "newer"): Composer {
  const { editor, history } = composer;
  const line = direction === "older" ? previousLine(editor) : nextLine(editor);
  if (line !== undefined) {
    return withEditor(
      composer,
      edited(editor, direction === "older" ? "previous-line" : "next-line"),
    );
  }
  const found = direction === "older" ? older(history, editor.text) : newer(history);
  if (found === undefined) return composer;
  const [next, text] = found;
  return {
    ...newComposer,
    editor: { ...newEditor(text), kills: editor.kills },
    history: next,
  };
}

function completing(model: Model, composer: Composer, direction: 1 | -1): Composer {
  const { editor, completion } = composer;
  const found =
    completion === undefined
      ? completed(editor, candidatesFor(model, editor))
      : cycled(editor, completion, direction);
  if (found === undefined) return composer;
  const [next, going] = found;
  return { ...composer, editor: next, completion: going };
}

function withEditor(composer: Composer, editor: Editor): Composer {
  // Whoever goes on writing has found what he looked for.
  return editor === composer.editor
    ? composer
    : { ...composer, editor, completion: undefined, search: undefined };
}

export function withComposer(model: Model, composer: Composer): Model {
  return { ...model, composers: new Map(model.composers).set(model.active, composer) };
}
