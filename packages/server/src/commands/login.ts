// login: a name, and with it the way into the main room.
import { word } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Newcomer } from "../house/visitor.ts";

export const login = command({
  name: "login",
  summary: "Come in under a name.",
  arguments: { nick: word },
  missing: refuse("name-missing"),
  async run({ session }: Newcomer, { nick }, { line }) {
    const { house } = session;
    house.claims.drop(session);
    if (house.password.isSet) {
      const typed = await session.answering.askSecret("Password: ");
      if (typed === undefined) return refuse("password-missing");
      if (!house.password.matches(typed)) {
        session.hearing.outlet.noteWrongPassword();
        return refuse("password-wrong");
      }
    }
    const other = house.names.find(nick);
    if (other !== undefined && !other.hasEnded && house.readers.areOne(session, other)) {
      if (house.resumption.hasFoundGone(session)) return refuse("session-elsewhere");
      await house.resumption.takeOver(other, session);
      if (line !== undefined) other.tell({ type: "accepted", line });
      return undefined;
    }
    const refusal = await house.names.give(session, nick);
    if (refusal?.code === "name-taken") return house.claims.wait(session, nick);
    if (refusal !== undefined || session.name === undefined) return refusal;
    await house.leadIn(session);
    return undefined;
  },
});
