// say: the seed's one way to be heard.
import { prose } from "@tea-party/protocol";
import { type Answer, command, type Typed } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

/** What `say` does, and talk without it. */
export function speech(member: Member, text: string, { line }: Typed): Answer {
  const { session, name, room } = member;
  return session.speak(room, { type: "said", who: name, text, line }, { line });
}

export const say = command({
  name: "say",
  aliases: ["'"],
  summary: "Say something to everyone in the room.",
  arguments: { text: prose },
  pipelined: true,
  run: (member: Member, { text }, typed) => speech(member, text, typed),
});
