// The reader has said what becomes of what he pasted.
import { inserted } from "../editor/commands.ts";
import type { Model } from "../model/model.ts";
import { entered } from "../update/entered.ts";
import { inTurn, type Step } from "../update/step.ts";
import { submitted } from "../update/submitted.ts";
import { activeComposer, withComposer } from "./composing.ts";
import { choicesFor, type PasteDecision } from "./pasting.ts";

export function pasteDecided(model: Model, decision: PasteDecision, now: number): Step {
  const composer = activeComposer(model);
  const { paste, editor } = composer;
  if (paste === undefined || !choicesFor(paste, editor.text).has(decision)) return [model];
  const put = withComposer(model, {
    ...composer,
    paste: undefined,
    editor: inserted(editor, paste.text),
  });
  switch (decision) {
    case "cancel":
      return [withComposer(model, { ...composer, paste: undefined })];
    case "edit":
      return [put];
    case "whole":
      return entered(put, now);
    case "lines":
      // The draft stays: only what was pasted goes out, and nothing in it is a command.
      return inTurn(
        withComposer(model, { ...composer, paste: undefined }),
        ...paste.text
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map(
            (line) => (before: Model) =>
              submitted(before, line.startsWith("/") ? `/${line}` : line, "slash", now),
          ),
      );
  }
}
