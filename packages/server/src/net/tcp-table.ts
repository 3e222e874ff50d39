// The kernel's own table of connections, which alone knows what a peer has not acknowledged: Node
// tells of no acknowledgement, and has no TCP_USER_TIMEOUT to set. Only Linux has the table.
import { open } from "node:fs/promises";
import { endianness } from "node:os";
import { canonicalAddress } from "./address.ts";
import type { Retransmissions } from "./unanswered.ts";

/** For IPv4 and IPv6 (proc_net_tcp(5)). */
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];

// Local and remote address and port, the state (ESTABLISHED, or CLOSE_WAIT once the peer has ended
// its side), queues, timer, and how often in a row the oldest bytes were sent again.
const ROW = /^\s*\d+: [\dA-F]+:([\dA-F]{4}) ([\dA-F]+):([\dA-F]{4}) 0[18] \S+ \S+ ([\dA-F]{8}) /;
const RETRANSMITTED_NEVER = "00000000";

/**
 * Reads who has been sent the same bytes again and has not acknowledged them. A table of ten
 * thousand rows comes in pieces, and most rows cost one comparison.
 * @returns nobody where there is no such table
 */
export async function readRetransmissions(): Promise<Retransmissions> {
  const found = new Map<string, number>();
  for (const table of TABLES) {
    try {
      const file = await open(table);
      for await (const line of file.readLines()) readRow(line, found);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return found;
}

/** Adds what one row of the table tells, by the name that `peerName` gives the same connection. */
export function readRow(row: string, found: Map<string, number>): void {
  const [, localPort = "", address = "", port = "", count = RETRANSMITTED_NEVER] =
    ROW.exec(row) ?? [];
  if (count === RETRANSMITTED_NEVER) return;
  const peer = `${number(localPort)} ${readAddress(address)} ${number(port)}`;
  found.set(peer, number(count));
}

/** The table has addresses as 32-bit words in the order of the machine. */
function readAddress(hex: string): string | undefined {
  const bytes = Buffer.from(hex, "hex");
  if (endianness() === "LE") bytes.swap32();
  if (bytes.length === 4) return bytes.join(".");
  return canonicalAddress(bytes.toString("hex").replace(/.{4}(?!$)/g, "$&:"));
}

function number(hex: string): number {
  return Number.parseInt(hex, 16);
}
