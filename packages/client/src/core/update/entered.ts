// Enter: at the door the draft is a name, everywhere else it is what is said.
import { newComposer } from "../composer/composer.ts";
import { activeComposer, withComposer, withDraftSent } from "../composer/composing.ts";
import type { Model } from "../model/model.ts";
import { isTeaServer } from "../model/standing.ts";
import { stageOf } from "../stage.ts";
import { askForName, lookingSoon } from "./login.ts";
import type { Step } from "./step.ts";
import { submitted } from "./submitted.ts";

export function entered(model: Model, now: number): Step {
  if (model.secretPrompt !== undefined) {
    const { editor, history } = activeComposer(model);
    return secretGiven(withComposer(model, { ...newComposer, history }), editor.text, now);
  }
  const text = activeComposer(model).editor.text.trim();
  if (text === "") return [model];
  const isName = isAtDoor(model) && !text.startsWith("/");
  // While one name is asked for, another stays in the draft: the first may be ours already.
  if (isName && isAsking(model)) return [model];
  const next = withDraftSent(model);
  if (isName) return askForName(next, text, now);
  return submitted(next, text, "slash", now);
}

/**
 * Whether a line end in the draft is an Enter: a name and a password have no second line. What was
 * typed before the terminal was ours comes with such line ends.
 */
export function endsWithLine(model: Model): boolean {
  return model.secretPrompt !== undefined || isAtDoor(model);
}

function isAtDoor(model: Model): boolean {
  const stage = stageOf(model);
  return stage === "login" || stage === "connecting";
}

/** Whether the server has a name of ours to answer. */
function isAsking({ login }: Model): boolean {
  return login.state === "asked" && !login.isResuming && login.line !== undefined;
}

/** A password goes out as it is, and no history keeps it. */
export function secretGiven(model: Model, text: string, now: number): Step {
  if (model.secretPrompt === undefined) return [model];
  const given: Model = { ...model, secretPrompt: undefined };
  return isTeaServer(model)
    ? [given, { type: "request", request: { type: "secret", text } }]
    : [lookingSoon(given, now), { type: "line", text }];
}
