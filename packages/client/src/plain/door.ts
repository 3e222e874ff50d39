// The door, for someone who sits at a terminal without a screen.
import type { Model } from "../core/model/model.ts";
import { stageOf } from "../core/stage.ts";
import { readTypedLine } from "../core/typed-line.ts";

/** Whether the server waits for a name, and nobody has given one. */
export function isAtDoor(model: Model): boolean {
  const { login, commands } = model;
  return stageOf(model) === "login" && login.name === undefined && commands.length > 0;
}

/** What is typed at the door and is no command is a name. */
export function readAtDoor(model: Model, text: string): string {
  const read = readTypedLine(text, model.commands, "talk");
  return isAtDoor(model) && read.kind === "talk" ? `/login ${read.text}` : text;
}
