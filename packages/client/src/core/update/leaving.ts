// The keys that leave, neither by accident.
import { activeComposer, composing } from "../composer/composing.ts";
import { pasteDecided } from "../composer/paste-decided.ts";
import type { Model } from "../model/model.ts";
import { quitAsked } from "./quitting.ts";
import type { Step } from "./step.ts";

/** Milliseconds in which a second Ctrl+C counts as one with the first. */
const TWICE_WITHIN = 2_000;

export function interrupted(model: Model, now: number): Step {
  const { editor, search, paste } = activeComposer(model);
  if (paste !== undefined) return pasteDecided(model, "cancel", now);
  if (search !== undefined) return composing(model, { type: "searchLeft", keepsFound: false }, now);
  if (editor.text !== "") {
    return composing(model, { type: "drafted", text: "" }, now);
  }
  if (now < model.quitArmedUntil) return quitAsked(model, now);
  return [{ ...model, quitArmedUntil: now + TWICE_WITHIN }];
}

/** Who does something else in between did not mean to leave. */
export function disarmed(model: Model): Model {
  return model.quitArmedUntil === 0 ? model : { ...model, quitArmedUntil: 0 };
}

export function endTyped(model: Model, now: number): Step {
  return activeComposer(model).editor.text === ""
    ? quitAsked(model, now)
    : composing(model, { type: "edited", command: "delete-char" }, now);
}
