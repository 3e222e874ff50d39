// The reader is writing: the others in the room may know.
import { activeConversation, type Model } from "../model/model.ts";
import { isIn } from "../model/standing.ts";
import type { Step } from "./step.ts";

/** Milliseconds: servers ask for no more than one in this time. */
const TYPING_INTERVAL = 3_000;

export function wrote(model: Model, now: number): Step {
  const { kind, name, isJoined } = activeConversation(model);
  if (model.settings.typing === "off") return [model];
  const isHeard = isIn(model) && kind === "room" && isJoined;
  if (!isHeard || now - model.typedAt < TYPING_INTERVAL) return [model];
  return [
    { ...model, typedAt: now },
    { type: "request", request: { type: "typing", room: name } },
  ];
}
