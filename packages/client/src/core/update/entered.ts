// Enter: at the door the draft is a name, everywhere else it is what is said.
import { activeComposer, withDraftSent } from "../composer/composing.ts";
import type { Model } from "../model/model.ts";
import { stageOf } from "../stage.ts";
import { askForName } from "./login.ts";
import type { Step } from "./step.ts";
import { submitted } from "./submitted.ts";

export function entered(model: Model, now: number): Step {
  const text = activeComposer(model).editor.text.trim();
  if (text === "") return [model];
  const next = withDraftSent(model);
  if (stageOf(model) === "login" && !text.startsWith("/")) return askForName(next, text);
  return submitted(next, text, "slash", now);
}
