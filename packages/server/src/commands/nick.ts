// nick: another name.
import { word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const nick = command({
  name: "nick",
  summary: "Take another name.",
  arguments: { name: word },
  async run({ session, name: former }: Member, { name }) {
    const refusal = await session.house.names.give(session, name);
    if (refusal !== undefined || session.name === undefined) return refusal;
    const to = session.name.text;
    session.tellIdentity();
    for (const place of session.memberships) {
      await place.announce({ type: "renamed", who: former, to });
    }
    return undefined;
  },
});
