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
export async function tellPrivately(
  { session, name }: Member,
  to: Addressee,
  text: string,
  { line }: Typed,
): Promise<Answer> {
  const listener = to.session;
  if (listener?.name === undefined) return refuse("no-such-person", to.name);
  const called = listener.name.text;
  const { away } = listener;
  try {
    const { event, isNew } = await session.privateWords.tell(listener, text, line);
    if (isNew && !listener.hasEnded) listener.lastTeller = { session, name };
    session.tell({ type: "sent", id: event.id, to: called, away, text, line });
    return "answered";
  } catch (error) {
    session.house.unkept.add("lines", error);
    return refuse("log-unavailable");
  }
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
