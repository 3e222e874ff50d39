// Writes telnet's control sequences (RFC 854, RFC 855).
import { IAC, SB, SE, type TelnetCommand, type Verb } from "./codes.ts";

/** Two bytes: `IAC command`. */
export function encodeCommand(command: TelnetCommand): Uint8Array {
  return Uint8Array.of(IAC, command);
}

const negotiations = new Map<number, Uint8Array>();

/**
 * Three bytes: `IAC verb option`. The same array every time: a peer that asks a hundred thousand
 * times shall not cost a hundred thousand arrays.
 */
export function encodeNegotiation(verb: Verb, option: number): Uint8Array {
  const key = verb * 256 + option;
  let bytes = negotiations.get(key);
  if (bytes === undefined) {
    bytes = Uint8Array.of(IAC, verb, option);
    negotiations.set(key, bytes);
  }
  return bytes;
}

/** `IAC SB option payload IAC SE`, every 0xFF of the payload doubled. */
export function encodeSubnegotiation(option: number, payload: Uint8Array): Uint8Array {
  const body = escapeIac(payload);
  const frame = new Uint8Array(body.length + 5);
  frame.set([IAC, SB, option]);
  frame.set(body, 3);
  frame.set([IAC, SE], body.length + 3);
  return frame;
}

/** Doubles every 0xFF, as RFC 854 wants of data bytes. Returns the same array if it has none. */
export function escapeIac(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(IAC)) return bytes;
  let count = 0;
  for (const byte of bytes) if (byte === IAC) count++;
  const escaped = new Uint8Array(bytes.length + count);
  let at = 0;
  for (const byte of bytes) {
    escaped[at++] = byte;
    if (byte === IAC) escaped[at++] = IAC;
  }
  return escaped;
}
