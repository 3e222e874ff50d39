// erase: one's own lines, for good.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

/** `all`, `1234`, `12 34`; with `for good` behind it, it is done. */
const ASKED = /^(?<what>all|[1-9]\d{0,14}(?:[\s,]+[1-9]\d{0,14})*)(?<confirmed>\s+for\s+good)?$/i;

const USAGE = "erase <all or ids> [for good]";

export const erase = command({
  name: "erase",
  summary: 'Erase lines of yours for good: "erase all", or by the ids that "export" shows.',
  arguments: { what: optional(rest) },
  async run({ session }: Member, { what: typed = "all" }) {
    const { what, confirmed } = ASKED.exec(typed)?.groups ?? {};
    if (what === undefined) {
      return refuse("wrong-usage", `"${typed}" says no lines to erase.`, USAGE);
    }
    const ids = what.toLowerCase() === "all" ? undefined : what.split(/[\s,]+/).map(Number);
    const choice = { owners: session.ownership.owners, ids };
    const { own } = session.house.engine;
    if (confirmed !== undefined) {
      const count = await own.erase(choice);
      if (count === 0) return refuse("nothing-own");
      session.tell({ type: "linesErased", count });
      return undefined;
    }
    const count = await own.count(choice);
    if (count === 0) return refuse("nothing-own");
    // With a slash it is a command in every style and client, and said to nobody.
    const confirm = `/erase ${ids === undefined ? "all" : ids.join(" ")} for good`;
    session.tell({ type: "eraseAsked", count, confirm });
    return undefined;
  },
});
