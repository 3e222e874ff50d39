// look: who is in this room.
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const look = command({
  name: "look",
  aliases: ["names"],
  summary: "See who is in this room.",
  run({ session, room }: Member) {
    const members = [...room.members.values()].map((member) => member.asPerson());
    session.tell({ type: "membersListed", room: room.name, topic: room.topic, members });
    return undefined;
  },
});
