// The draft as others may see it over a shoulder: a secret is only counted.
import { activeComposer } from "../core/composer/composing.ts";
import { splitCharacters } from "../core/editor/graphemes.ts";
import type { Model } from "../core/model/model.ts";

export function shownDraft(model: Model): { readonly text: string; readonly caret: number } {
  const { text, caret } = activeComposer(model).editor;
  if (model.secretPrompt === undefined) return { text, caret };
  const before = splitCharacters(text.slice(0, caret)).length;
  return { text: "•".repeat(splitCharacters(text).length), caret: before };
}
