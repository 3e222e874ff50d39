// reply: back to who told one something last.
import { prose } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";
import { tellPrivately } from "./tell.ts";

export const reply = command({
  name: "reply",
  aliases: ["r"],
  summary: "Answer whoever told you something last.",
  arguments: { text: prose },
  run(member: Member, { text }, typed) {
    const { lastTeller } = member.session;
    if (lastTeller === undefined) return refuse("nobody-to-reply");
    // The person, not the name: another may have taken it since.
    return tellPrivately(member, lastTeller, text, typed);
  },
});
