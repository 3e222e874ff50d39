// history: further back in the room's log.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

const LINES = 20;
const LINES_LIMIT = 200;

/** `50`, `before 1234`, `50 before 1234`. */
const ASKED = /^(?<lines>[1-9]\d{0,5})?\s*(?:before\s+(?<before>[1-9]\d{0,14}))?$/i;

export const history = command({
  name: "history",
  aliases: ["last"],
  summary: 'Read the last lines of this room: "history 50", "history before 1234".',
  arguments: { part: optional(rest) },
  async run({ session, room }: Member, { part = "" }) {
    const asked = ASKED.exec(part)?.groups;
    if (asked === undefined) {
      return refuse(
        "wrong-usage",
        `"${part}" is no part of the history.`,
        "history [count] [before <id>]",
      );
    }
    const page = await room.history({
      before: asked.before === undefined ? undefined : Number(asked.before),
      limit: Math.min(Number(asked.lines ?? LINES), LINES_LIMIT),
      talkOnly: true,
    });
    session.tell({
      type: "historyListed",
      room: room.name,
      lines: [...page.events],
      more: page.more,
    });
    return undefined;
  },
});
