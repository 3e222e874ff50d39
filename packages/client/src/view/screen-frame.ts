// The model and the size of the terminal -> the whole screen.
import type { Model } from "../core/model/model.ts";
import { stageOf } from "../core/stage.ts";
import { chatFrame } from "./chat-frame.ts";
import { doorFrame } from "./door-frame.ts";
import type { Frame, Size } from "./frame.ts";

/** @param now milliseconds since 1970, for countdowns */
export function screenFrame(model: Model, size: Size, now: number): Frame {
  const stage = stageOf(model);
  return stage === "chat" ? chatFrame(model, size, now) : doorFrame(model, stage, size, now);
}
