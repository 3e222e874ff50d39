// logout: in all rooms, the way out.
import { command } from "../house/command.ts";
import type { Visitor } from "../house/visitor.ts";

export const logout = command({
  name: "logout",
  aliases: ["quit", "exit"],
  summary: "Leave the house.",
  run({ session }: Visitor) {
    session.house.depart(session);
    return undefined;
  },
});
