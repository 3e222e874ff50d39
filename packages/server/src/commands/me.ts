// me: to do rather than say.
import { rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const me = command({
  name: "me",
  aliases: ["emote"],
  summary: "Show what you do: * dilbert pours tea.",
  arguments: { action: rest },
  pipelined: true,
  run({ session, name, room }: Member, { action }, { line }) {
    return session.speak(room, { type: "acted", who: name, text: action, line }, { line });
  },
});
