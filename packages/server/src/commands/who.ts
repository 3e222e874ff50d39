// who: everyone in the house.
import { command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";

export const who = command({
  name: "who",
  summary: "See who is logged in, in any room.",
  async run({ session }: Member) {
    session.tell({ type: "peopleListed", people: [...(await session.house.people())] });
    return undefined;
  },
});
