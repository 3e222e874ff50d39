// TTYPE, option 24, terminal type: the client's name, its terminal's, and what both can (MTTS).
import { cleanText } from "../../framing/clean.ts";
import { decodeUtf8, encodeUtf8 } from "../../framing/text.ts";
import type { Finding, TelnetOption } from "../option.ts";
import type { OwnTerminal } from "../own-terminal.ts";
import type { Terminal } from "../terminal.ts";

const IS = 0;
const SEND = 1;

/** Client, terminal and MTTS are three answers; more would only go round again. */
const ASKS = 3;
/** Characters of a name (RFC 1091). */
const NAME_LIMIT = 40;

/** The bits of MTTS that we go by, or set. */
export const MTTS = {
  ansi: 1,
  utf8: 4,
  colours256: 8,
  screenReader: 64,
  trueColour: 256,
  tls: 2048,
} as const;

const ask: Finding = { reply: Uint8Array.of(SEND) };

export const ttype: TelnetOption = {
  code: 24,
  name: "TTYPE",
  source: "RFC 1091, https://tintin.mudhalla.net/protocols/mtts/",
  server: { us: "refuse", them: "offer" },
  client: { us: "accept", them: "refuse" },
  switched: (us, enabled) => (!us && enabled ? ask : {}),
  read: readTerminalType,
  answer: answerTerminalType,
};

function readTerminalType(payload: Uint8Array, { names }: Terminal): Finding {
  if (payload[0] !== IS || names.length >= ASKS) return {};
  const told = cleanText(decodeUtf8(payload.subarray(1)))
    .trim()
    .toUpperCase();
  const name = [...told].slice(0, NAME_LIMIT).join("");
  // RFC 1091: the same name twice is the end of the list.
  if (name === "" || name === names.at(-1)) return {};
  const [, bits] = /^MTTS (\d{1,6})$/.exec(name) ?? [];
  const learnt = {
    names: [...names, name],
    ...(bits === undefined ? {} : { mtts: Number(bits) }),
  };
  return learnt.names.length < ASKS && bits === undefined ? { learnt, ...ask } : { learnt };
}

/** One name for each question; the last again and again, which is how a list ends (RFC 1091). */
function answerTerminalType(
  payload: Uint8Array,
  { names }: OwnTerminal,
  asked: number,
): Uint8Array | undefined {
  if (payload[0] !== SEND) return undefined;
  const name = names[Math.min(asked, names.length - 1)] ?? "";
  return Uint8Array.of(IS, ...encodeUtf8(name.slice(0, NAME_LIMIT).toUpperCase()));
}
