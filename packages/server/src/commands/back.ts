// back: the end of being away.
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const back = command({
  name: "back",
  summary: "Tell others that you are back.",
  async run({ session, name }: Member) {
    if (session.away === undefined) return undefined;
    session.away = undefined;
    await session.house.engine.presence.describe({ name });
    for (const place of session.memberships) place.notice({ type: "cameBack", who: name });
    return undefined;
  },
});
