// Commands that act in a room, typed in a private conversation: the server would take them for the
// room that the reader came from, which he does not see, and let everyone there see what he means for one.
import { activeConversation, type Model } from "../model/model.ts";
import { findCommand, type TypedLine } from "../typed-line.ts";

/** As a house calls them. Any other command acts nowhere, or is told where. */
const inRooms: ReadonlySet<string> = new Set(["say", "me", "topic", "leave"]);

/** Why a line is not sent; undefined for one that can be. */
export function misplaced(model: Model, read: TypedLine): string | undefined {
  if (activeConversation(model).kind !== "person" || read.kind !== "command") return undefined;
  const name = findCommand(model.commands, read.name)?.name ?? "";
  if (!inRooms.has(name)) return undefined;
  if (name !== "leave")
    return `Not sent: /${name} is for rooms, and this is a private conversation.`;
  return read.rest === "" ? "This is no room: /close closes a private conversation." : undefined;
}
