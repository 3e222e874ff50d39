// MSSP, option 70, MUD server status protocol: how crawlers and listings learn of a house.
import { encodeUtf8 } from "../../framing/text.ts";
import { encodeSubnegotiation } from "../encoder.ts";
import { refused, type TelnetOption } from "../option.ts";

const VARIABLE = 1;
const VALUE = 2;

/** What would end a name or a value early: NUL, the two marks, and IAC, which UTF-8 never has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the protocol's own marks.
const RESERVED = /[\u0000-\u0002]/g;

export const mssp: TelnetOption = {
  code: 70,
  name: "MSSP",
  source: "https://tintin.mudhalla.net/protocols/mssp/",
  server: { us: "offer", them: "refuse" },
  client: refused,
};

/** A variable may have several values. */
export type MsspVariables = Readonly<Record<string, string | number | readonly string[]>>;

/** The whole frame, `IAC SB MSSP (VAR name VAL value)… IAC SE`. */
export function writeMssp(variables: MsspVariables): Uint8Array {
  const parts = Object.entries(variables).flatMap(([name, value]) => {
    const values = typeof value === "object" ? value : [String(value)];
    return [VARIABLE, ...written(name), ...values.flatMap((one) => [VALUE, ...written(one)])];
  });
  return encodeSubnegotiation(mssp.code, Uint8Array.from(parts));
}

function written(text: string): Uint8Array {
  return encodeUtf8(text.replace(RESERVED, ""));
}
