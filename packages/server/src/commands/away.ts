// away: still here, not looking.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const away = command({
  name: "away",
  summary: "Tell others that you are away, and why if you like.",
  arguments: { reason: optional(rest) },
  async run({ session, name }: Member, { reason = "" }) {
    session.away = reason;
    await session.house.engine.presence.describe({ name, away: reason });
    for (const place of session.memberships) {
      place.notice({ type: "wentAway", who: name, reason });
    }
    return undefined;
  },
});
