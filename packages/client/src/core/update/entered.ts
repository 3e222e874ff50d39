// Enter: at the door the draft is a name, everywhere else it is what is said.
import { newComposer } from "../composer/composer.ts";
import { activeComposer, withComposer, withDraftSent } from "../composer/composing.ts";
import type { Model } from "../model/model.ts";
import { stageOf } from "../stage.ts";
import { askForName } from "./login.ts";
import type { Step } from "./step.ts";
import { submitted } from "./submitted.ts";

export function entered(model: Model, now: number): Step {
  if (model.secretPrompt !== undefined) {
    const { editor, history } = activeComposer(model);
    return secretGiven(withComposer(model, { ...newComposer, history }), editor.text);
  }
  const text = activeComposer(model).editor.text.trim();
  if (text === "") return [model];
  const next = withDraftSent(model);
  const isAtDoor = stageOf(model) === "login" || stageOf(model) === "connecting";
  if (isAtDoor && !text.startsWith("/")) return askForName(next, text);
  return submitted(next, text, "slash", now);
}

/** A password goes out as it is, and no history keeps it. */
export function secretGiven(model: Model, text: string): Step {
  if (model.secretPrompt === undefined) return [model];
  return [
    { ...model, secretPrompt: undefined },
    { type: "request", request: { type: "secret", text } },
  ];
}
