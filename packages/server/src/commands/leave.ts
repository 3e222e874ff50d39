// leave: out of a room, into one that one is still a member of, or the main room.
import { optional, word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

export const leave = command({
  name: "leave",
  aliases: ["part"],
  summary: "Leave this room, or another you are in.",
  arguments: { room: optional(word) },
  async run({ session, room: here }: Member, { room }) {
    const { house } = session;
    const place = room === undefined ? here : session.membership(room);
    if (place === undefined) return refuse("not-a-member", room ?? "");
    if (place === house.mainPlace && session.memberships.size === 1) {
      return refuse("last-room", place.name);
    }
    if (session.room === place) {
      const others = [...session.memberships].filter((other) => other !== place);
      const next = others.at(-1);
      if (next === undefined) await house.mainPlace.join(session);
      else session.moveTo(next);
    }
    place.part(session);
    session.tell({ type: "parted", room: place.name });
    return undefined;
  },
});
