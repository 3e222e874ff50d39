// A line of ours in the words that the server reads.
import type { Model } from "../model/model.ts";
import type { Outgoing } from "../model/outgoing.ts";
import { isTextServer } from "../model/standing.ts";
import type { Effect } from "./step.ts";

/** What writes a line to the server, in the words the server reads. */
export function transmission(model: Model, outgoing: Outgoing): readonly Effect[] {
  if (isTextServer(model)) return textWords(outgoing).map((text) => ({ type: "line", text }));
  const { line, text, conversation } = outgoing;
  const room = model.conversations.get(conversation);
  const isRoom = room?.kind === "room" && room.isJoined;
  const where = isRoom ? { room: room.name } : {};
  return [{ type: "request", request: { type: "input", text, line, ...where } }];
}

/** The words of a telnet user, who says each row by itself. */
function textWords({ text }: Outgoing): readonly string[] {
  const isCommand = text.startsWith("/") && !text.startsWith("//");
  return isCommand ? [text.slice(1)] : saidRows(text).map((row) => `say ${row}`);
}

/** The rows of what is said, as a text server will say them back. */
export function saidRows(text: string): readonly string[] {
  return text.replace(/^\/\//, "/").split("\n");
}
