// Which rooms there are, asked of the server when the reader is about to choose one.
import type { Model } from "../model/model.ts";
import { canReadBack } from "../model/standing.ts";
import { findCommand } from "../typed-line.ts";
import type { Step } from "./step.ts";

/** Where one can go is the server's to say, and changes. */
export function askForRooms(model: Model): Step {
  const canAnswer = canReadBack(model) && findCommand(model.commands, "rooms") !== undefined;
  if (!canAnswer || model.isAskingRooms) return [model];
  const request = { type: "input", text: "/rooms" } as const;
  return [
    { ...model, isAskingRooms: true },
    { type: "request", request },
  ];
}
