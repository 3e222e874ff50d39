// The commands of a server that does not list its own: those of the first virtual tea party.
import type { CommandSummary } from "@tea-party/protocol";

function command(name: string, summary: string, argument?: [string, string]): CommandSummary {
  const [called, kind] = argument ?? [];
  return {
    name,
    aliases: [],
    usage: called === undefined ? name : `${name} <${called}>`,
    summary,
    arguments:
      called === undefined || kind === undefined ? [] : [{ name: called, kind, optional: false }],
  };
}

export const textCommands: readonly CommandSummary[] = [
  command("login", "Give yourself a name and enter.", ["nick", "word"]),
  command("logout", "Leave the house."),
  command("say", "Say something to everyone in the room.", ["text", "rest"]),
  command("look", "See who is in this room."),
  command("who", "See who is logged in."),
];
