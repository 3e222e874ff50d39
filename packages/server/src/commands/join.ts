// join: into another room, without leaving the ones one is a member of.
import { word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

/** How many rooms one visitor may be a member of. */
export const MEMBERSHIP_LIMIT = 20;

export const join = command({
  name: "join",
  aliases: ["j", "goto"],
  summary: "Go into a room; if there is none of that name, it is opened.",
  arguments: { room: word },
  async run({ session }: Member, { room }) {
    const known = session.membership(room);
    if (known !== undefined) {
      session.moveTo(known);
      return undefined;
    }
    if (session.memberships.size >= MEMBERSHIP_LIMIT) {
      return refuse("too-many-rooms", MEMBERSHIP_LIMIT);
    }
    return session.house.places.join(session, room);
  },
});
