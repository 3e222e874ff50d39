// rooms: the places of the house.
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const rooms = command({
  name: "rooms",
  aliases: ["list"],
  summary: "See the rooms of this house; + marks those you are in.",
  async run({ session }: Member) {
    session.tell({ type: "roomsListed", rooms: await session.house.places.list(session) });
    return undefined;
  },
});
