// help: the commands of the room one stands in, from their own records.
import { optional, word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Visitor } from "../house/visitor.ts";

export const help = command({
  name: "help",
  aliases: ["?"],
  summary: "See what you can do here, or more of one command.",
  arguments: { command: optional(word) },
  run({ session, room }: Visitor, { command: asked }) {
    if (asked === undefined) {
      session.tell({ type: "commandsListed", commands: [...room.commands] });
      return undefined;
    }
    const name = asked.replace(/^\//, "").toLowerCase();
    const found = room.commands.find(
      (known) => known.name === name || known.aliases.includes(name),
    );
    if (found === undefined) return refuse("unknown-command", asked);
    session.tell({ type: "commandDescribed", command: found });
    return undefined;
  },
});
