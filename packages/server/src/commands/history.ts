// history: further back in the room's log.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { fitting } from "../house/page-size.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";
import { readInstant } from "./instant.ts";

const LINES = 20;
const LINES_LIMIT = 200;

/** `50`, `before 1234`, `50 after 1234`, `2026-11-23`, `50 since 14:00`. */
const ASKED =
  /^(?:(?<lines>[1-9]\d{0,5})(?=\s|$))?\s*(?:before\s+(?<before>[1-9]\d{0,14})|after\s+(?<after>[1-9]\d{0,14})|(?:since\s+)?(?<since>.+))?$/i;

const USAGE = "history [count] [before <id>] [after <id>] [since <date or time>]";

export const history = command({
  name: "history",
  aliases: ["last"],
  summary:
    'Read the last lines of this room: "history 50", "history before 1234", "history 14:00".',
  arguments: { part: optional(rest) },
  async run({ session, room }: Member, { part = "" }) {
    const { lines, before, after, since } = ASKED.exec(part)?.groups ?? {};
    const instant = since === undefined ? undefined : readInstant(since, session.house.clock());
    if (since !== undefined && instant === undefined) {
      return refuse("wrong-usage", `"${since}" is no part of the history.`, USAGE);
    }
    const onwards = after !== undefined || instant !== undefined;
    const read = await room.history({
      before: idOf(before),
      after: idOf(after),
      since: instant,
      limit: Math.min(Number(lines ?? LINES), LINES_LIMIT),
      talkOnly: true,
    });
    const page = fitting(read, onwards ? "first" : "last");
    session.tell({
      type: "historyListed",
      room: room.name,
      lines: [...page.events],
      ...(onwards && { onwards }),
      more: page.more,
    });
    return undefined;
  },
});

function idOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}
