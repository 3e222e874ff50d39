// Addresses of peers: as the journal writes them, and as limits count them.
import { BlockList, isIPv4, isIPv6, SocketAddress } from "node:net";

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/**
 * One spelling for each address: no zone, no capitals, the longest run of zeros as `::`, and an
 * IPv4 address that came in over an IPv6 socket (RFC 4291, 2.5.5.2) as IPv4.
 * @returns undefined when the text is no address
 */
export function canonicalAddress(text: string): string | undefined {
  const [address = ""] = text.split("%");
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return undefined;
  const canonical = new SocketAddress({ address, family: "ipv6" }).address;
  return canonical.replace(/^::ffff:(?=\d+\.)/, "");
}

/** Whether a list of addresses and networks has a canonical address. */
export function isListed(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

/**
 * Whom a canonical address is counted as: an IPv4 address as itself, an IPv6 address as its /64,
 * because that is the least that one subscriber is given (RFC 6177).
 * @returns undefined for this machine itself, which is nobody in particular
 */
export function subscriberOf(address: string): string | undefined {
  if (isListed(loopback, address)) return undefined;
  if (isIPv4(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").length;
  return `${[...groups, ...Array<string>(missing).fill("0")].slice(0, 4).join(":")}::/64`;
}

/**
 * Reads a list of addresses and networks: `10.0.0.0/8,::1`.
 * @returns undefined when one of them is neither
 */
export function readNetworks(text: string): BlockList | undefined {
  const list = new BlockList();
  for (const entry of text.split(",")) {
    const [, address = "", prefix] = /^\s*([^/\s]+)(?:\/(\d{1,3}))?\s*$/.exec(entry) ?? [];
    const family = isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : undefined;
    if (family === undefined) return undefined;
    const most = family === "ipv4" ? 32 : 128;
    if (prefix === undefined) list.addAddress(address, family);
    else if (Number(prefix) <= most) list.addSubnet(address, Number(prefix), family);
    else return undefined;
  }
  return list;
}
