// What the client itself tells the reader, where he stands.
import type { Model } from "../model/model.ts";
import { arrive } from "./arrival.ts";
import type { Step } from "./step.ts";

export function noticed(model: Model, text: string, now: number): Step {
  return arrive(model, model.active, { id: 0, time: now, kind: "answered", who: "", text });
}
