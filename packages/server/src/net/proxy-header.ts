// The PROXY protocol, versions 1 and 2 (HAProxy's proxy-protocol.txt): a proxy says in front of
// everything else for whom it connects.
import { isIPv4, isIPv6 } from "node:net";
import { canonicalAddress } from "./address.ts";

export type ProxyHeader =
  /** More bytes must come first. */
  | { readonly kind: "incomplete" }
  | { readonly kind: "malformed"; readonly why: string }
  | {
      readonly kind: "complete";
      /** Bytes of the header; the visitor's follow. */
      readonly length: number;
      /** Whom the proxy connects for; undefined when it connects for itself, to check our health. */
      readonly address: string | undefined;
    };

const INCOMPLETE: ProxyHeader = { kind: "incomplete" };

const V1_SIGNATURE = Buffer.from("PROXY ");
/** With its CR LF, by section 2.1. */
const V1_LONGEST = 107;

const V2_SIGNATURE = Buffer.from("\r\n\r\n\0\r\nQUIT\n", "latin1");
const V2_FIXED = 16;
/** Addresses take 36 bytes and a few extensions fit in the rest; nobody needs 64 KiB. */
const V2_LONGEST = 2048;

/** @param bytes all that came so far */
export function readProxyHeader(bytes: Buffer): ProxyHeader {
  if (isStart(bytes, V1_SIGNATURE)) return readVersion1(bytes);
  if (isStart(bytes, V2_SIGNATURE)) return readVersion2(bytes);
  return malformed("it is no PROXY header");
}

function readVersion1(bytes: Buffer): ProxyHeader {
  const end = bytes.subarray(0, V1_LONGEST).indexOf("\r\n");
  if (end < 0) return bytes.length < V1_LONGEST ? INCOMPLETE : malformed("it has no end");
  const [, family, source = "", target = "", ...ports] = bytes
    .toString("latin1", 0, end)
    .split(" ");
  const length = end + 2;
  if (family === "UNKNOWN") return { kind: "complete", length, address: undefined };
  const isAddress = family === "TCP4" ? isIPv4 : family === "TCP6" ? isIPv6 : undefined;
  if (isAddress === undefined) return malformed("its family is unknown");
  if (!isAddress(source) || !isAddress(target)) return malformed("an address is wrong");
  if (ports.length !== 2 || !ports.every(isPort)) return malformed("a port is wrong");
  return { kind: "complete", length, address: canonicalAddress(source) };
}

function readVersion2(bytes: Buffer): ProxyHeader {
  if (bytes.length < V2_FIXED) return INCOMPLETE;
  const version = bytes.readUInt8(12) >> 4;
  const command = bytes.readUInt8(12) & 0x0f;
  const family = bytes.readUInt8(13) >> 4;
  const length = V2_FIXED + bytes.readUInt16BE(14);
  if (version !== 2) return malformed("its version is unknown");
  if (command > 1) return malformed("its command is unknown");
  if (length > V2_LONGEST) return malformed("it is too long");
  if (bytes.length < length) return INCOMPLETE;
  const isLocal = command === 0;
  const addressLength = family === 1 ? 4 : family === 2 ? 16 : 0;
  if (isLocal || addressLength === 0) return { kind: "complete", length, address: undefined };
  // Both addresses, both ports.
  if (length < V2_FIXED + 2 * addressLength + 4) return malformed("an address is missing");
  const address = bytes.subarray(V2_FIXED, V2_FIXED + addressLength);
  return { kind: "complete", length, address: canonicalAddress(written(address)) };
}

/** Whether bytes begin as the signature does, as far as they go. */
function isStart(bytes: Buffer, signature: Buffer): boolean {
  const length = Math.min(bytes.length, signature.length);
  return bytes.subarray(0, length).equals(signature.subarray(0, length));
}

function isPort(text: string): boolean {
  return /^(?:0|[1-9]\d{0,4})$/.test(text) && Number(text) <= 65_535;
}

/** An address in network byte order as text. */
function written(address: Buffer): string {
  if (address.length === 4) return address.join(".");
  return address.toString("hex").replace(/.{4}(?!$)/g, "$&:");
}

function malformed(why: string): ProxyHeader {
  return { kind: "malformed", why };
}
