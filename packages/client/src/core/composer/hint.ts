// What a command that is being typed wants next, in the words of its own record.
import type { CommandSummary } from "@tea-party/protocol";
import type { Model } from "../model/model.ts";
import { findCommand } from "../typed-line.ts";
import { offeredCommands } from "./candidates.ts";

/** The command whose arguments are being typed, or undefined when none is. */
export function commandBeingTyped(model: Model, text: string): CommandSummary | undefined {
  const [, word] = /^\/([^\s/]+)\s/.exec(text) ?? [];
  return word === undefined ? undefined : findCommand(offeredCommands(model), word);
}
