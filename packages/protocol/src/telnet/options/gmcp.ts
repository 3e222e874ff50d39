// GMCP, option 201: named messages with a JSON body beside the text (the MUD community's
// "Generic MUD Communication Protocol").
import { decodeUtf8, encodeUtf8 } from "../../framing/text.ts";
import { encodeSubnegotiation } from "../encoder.ts";
import type { TelnetOption } from "../option.ts";

export const gmcp: TelnetOption = {
  code: 201,
  name: "GMCP",
  source: "https://wiki.mudlet.org/w/Manual:Supported_Protocols#GMCP",
  server: { us: "offer", them: "refuse" },
  client: { us: "refuse", them: "accept" },
};

/** One message: a package and message name, and a JSON value (or nothing at all). */
export interface GmcpMessage {
  readonly name: string;
  readonly body: unknown;
}

/** Reads a subnegotiation payload. Undefined when the name is missing or the JSON is broken. */
export function readGmcp(payload: Uint8Array): GmcpMessage | undefined {
  const text = decodeUtf8(payload);
  const [, name, json] = /^([\w.-]+)\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || json === undefined) return undefined;
  if (json === "") return { name, body: undefined };
  try {
    return { name, body: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

/** The whole frame, `IAC SB GMCP … IAC SE`. */
export function writeGmcp(name: string, body?: unknown): Uint8Array {
  const text = body === undefined ? name : `${name} ${JSON.stringify(body)}`;
  return encodeSubnegotiation(gmcp.code, encodeUtf8(text));
}
