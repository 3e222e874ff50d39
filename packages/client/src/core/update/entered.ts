// Enter: at the door the draft is a name, everywhere else it is what is said.
import { activeComposer, composing, withDraftSent } from "../composer/composing.ts";
import type { Model } from "../model/model.ts";
import { stageOf } from "../stage.ts";
import { askForName } from "./login.ts";
import type { Step } from "./step.ts";
import { submitted } from "./submitted.ts";

export function entered(model: Model, now: number): Step {
  if (model.secretPrompt !== undefined) return secretGiven(model, now);
  const text = activeComposer(model).editor.text.trim();
  if (text === "") return [model];
  const next = withDraftSent(model);
  const isAtDoor = stageOf(model) === "login" || stageOf(model) === "connecting";
  if (isAtDoor && !text.startsWith("/")) return askForName(next, text);
  return submitted(next, text, "slash", now);
}

/** A password goes out as it is, and no history keeps it. */
function secretGiven(model: Model, now: number): Step {
  const { text } = activeComposer(model).editor;
  const [next] = composing(
    { ...model, secretPrompt: undefined },
    { type: "drafted", text: "" },
    now,
  );
  return [next, { type: "request", request: { type: "secret", text } }];
}
