// export: everything one has said, to save.
import { optional, rest } from "@tea-party/protocol";
import { command } from "../house/command.ts";
import { tellOwnLines } from "../house/own-lines.ts";
import { refuse } from "../house/refusal.ts";
import type { Member } from "../house/visitor.ts";

/** Lines told at once: a page of long ones is still less than what may wait for a reader. */
const LINES = 200;

const AFTER = /^after\s+(?<id>[1-9]\d{0,14})$/i;

export const exportLines = command({
  name: "export",
  summary: "Read all you said that is kept, in rooms and in private, one JSON object a line.",
  arguments: { part: optional(rest) },
  run({ session }: Member, { part }) {
    const { id } = (part === undefined ? undefined : AFTER.exec(part)?.groups) ?? {};
    if (part !== undefined && id === undefined) {
      return refuse("wrong-usage", `"${part}" is no part of it.`, "export [after <id>]");
    }
    return tellOwnLines(session, { after: Number(id ?? 0), limit: LINES });
  },
});
