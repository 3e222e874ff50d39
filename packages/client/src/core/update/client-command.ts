// A command that is ours and not the server's.
import type { CommandSummary } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import type { Step } from "./step.ts";

export interface ClientCommand extends CommandSummary {
  /** @param passOn hands the line to the server, which may have a command of that name, too */
  readonly run: (model: Model, rest: string, now: number, passOn: (model: Model) => Step) => Step;
}
