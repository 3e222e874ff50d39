// tell: for one pair of ears.
import { prose, word } from "@tea-party/protocol";
import { type Answer, command, type Typed } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

/** What `tell` does, and `reply`. */
export function tellPrivately(member: Member, to: string, text: string, typed: Typed): Answer {
  const { session } = member;
  const listener = session.house.find(to);
  if (listener?.name === undefined) return refuse("no-such-person", to);
  listener.lastTeller = member.name;
  listener.tell({ type: "told", from: member.name, text });
  session.tell({
    type: "sent",
    to: listener.name.text,
    away: listener.away,
    text,
    line: typed.line,
  });
  return undefined;
}

export const tell = command({
  name: "tell",
  aliases: ["msg", "whisper", "t"],
  summary: "Say something to one person only, in whichever room.",
  arguments: { who: word, text: prose },
  run: (member: Member, { who, text }, typed) => tellPrivately(member, who, text, typed),
});
