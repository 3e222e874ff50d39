// tell: for one pair of ears.
import { prose, word } from "@tea-party/protocol";
import { type Answer, command, type Typed } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Session } from "../house/session.ts";
import type { Member } from "../house/visitor.ts";

/** Whom a private word is for: a name, and who goes by it if anyone does. */
interface Addressee {
  readonly name: string;
  readonly session: Session | undefined;
}

/** What `tell` does, and `reply`. */
export function tellPrivately(
  { session, name }: Member,
  to: Addressee,
  text: string,
  typed: Typed,
): Answer {
  const listener = to.session;
  if (listener?.name === undefined) return refuse("no-such-person", to.name);
  listener.lastTeller = { session, name };
  listener.tell({ type: "told", from: name, text });
  session.tell({
    type: "sent",
    to: listener.name.text,
    away: listener.away,
    text,
    line: typed.line,
  });
  return "answered";
}

export const tell = command({
  name: "tell",
  aliases: ["msg", "whisper", "t"],
  summary: "Say something to one person only, in whichever room.",
  arguments: { who: word, text: prose },
  run(member: Member, { who, text }, typed) {
    const session = member.session.house.names.find(who);
    return tellPrivately(member, { name: who, session }, text, typed);
  },
});
