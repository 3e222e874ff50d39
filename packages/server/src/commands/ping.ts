// ping: is anyone there?
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const ping = command({
  name: "ping",
  summary: "Ask the server for a sign of life.",
  run({ session }: Member) {
    session.tell({ type: "ponged" });
    return undefined;
  },
});
