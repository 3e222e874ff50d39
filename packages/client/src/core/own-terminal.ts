// What servers are told of our terminal, where they ask.
import { MTTS, type OwnTerminal } from "@tea-party/protocol";
import type { Model } from "./model/model.ts";

/** How a client names itself to TTYPE. */
const NAME = "TEA-PARTY";
/** A terminal without a name (RFC 1091). */
const UNKNOWN = "UNKNOWN";

export function ownTerminal({ terminal, isSecure }: Model): OwnTerminal {
  const { type, columns, rows, isReadAloud } = terminal;
  // Whatever the terminal can show, we read UTF-8.
  const bits = MTTS.utf8 | (isReadAloud ? MTTS.screenReader : 0) | (isSecure ? MTTS.tls : 0);
  return { names: [NAME, type || UNKNOWN, `MTTS ${bits}`], columns, rows };
}
