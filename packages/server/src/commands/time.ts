// time: the house's clock.
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const time = command({
  name: "time",
  summary: "See what time it is here, and how long the house has been open.",
  run({ session }: Member) {
    const { clock, openedAt } = session.house;
    session.tell({ type: "timeTold", uptime: Math.floor((clock() - openedAt) / 1000) });
    return undefined;
  },
});
