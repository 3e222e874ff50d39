// How we take our leave.
import type { Model } from "../model/model.ts";
import { isIn } from "../model/standing.ts";
import { noteRead, report } from "./read-marks.ts";
import type { Effect, Step } from "./step.ts";

/**
 * A server keeps the place of a visitor whose connection breaks, so who leaves says so. Asked
 * twice, we do not wait for the answer.
 */
export function quitAsked(model: Model, now: number): Step {
  if (model.link.state !== "up" || model.isLeaving) return [model, { type: "quit" }];
  const goodbye: Effect =
    model.link.speech === "text"
      ? { type: "line", text: "logout" }
      : { type: "request", request: { type: "input", text: "/logout" } };
  const leaving: Model = { ...model, isLeaving: true };
  if (!isIn(model)) return [leaving, { type: "finish" }];
  const [reported, ...reports] = report(noteRead(leaving, now), now);
  return [reported, ...reports, goodbye, { type: "finish" }];
}
