// nick: another name.
import { word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { tellIdentity } from "../house/identity.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

export const nick = command({
  name: "nick",
  summary: "Take another name.",
  arguments: { name: word },
  async run({ session, name: former }: Member, { name }) {
    const { names, unkept } = session.house;
    const refusal = await names.give(session, name);
    if (refusal !== undefined || session.name === undefined) return refusal;
    const to = session.name.text;
    tellIdentity(session);
    let isShown = false;
    for (const place of session.memberships) {
      try {
        await place.announce({ type: "renamed", who: former, to });
        isShown = true;
      } catch (error) {
        unkept.add("renamings", error);
      }
    }
    if (isShown) return undefined;
    // Nobody would know who speaks.
    await names.give(session, former);
    tellIdentity(session);
    return refuse("log-unavailable");
  },
});
