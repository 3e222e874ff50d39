// The kernel's own table of connections, which alone knows what a peer has not acknowledged: Node
// tells of no acknowledgement, and has no TCP_USER_TIMEOUT to set. Only Linux has the table.
import { type FileHandle, open } from "node:fs/promises";
import { endianness } from "node:os";
import { canonicalAddress } from "./address.ts";
import type { Retransmissions } from "./unanswered.ts";

/** For IPv4 and IPv6 (proc_net_tcp(5)). */
const TABLES = ["/proc/net/tcp", "/proc/net/tcp6"];

// Local and remote address and port, the state (ESTABLISHED, or CLOSE_WAIT once the peer has ended
// its side), queues, timer, and how often in a row the oldest bytes were sent again.
const ROW = /^\s*\d+: [\dA-F]+:([\dA-F]{4}) ([\dA-F]+):([\dA-F]{4}) 0[18] \S+ \S+ ([\dA-F]{8}) /;
const RETRANSMITTED_NEVER = "00000000";

/** Bytes read at a time: some four hundred rows, which is no work for the event loop. */
const PIECE = 65_536;

const LF = 10;
const SPACE = 32;
const COLON = 58;
const ZERO = 48;

/** The least width of a row's number, behind which a colon stands. */
const NUMBER_WIDTH = 4;

/** How far behind the colon after a row's number the count stands, with addresses of either kind. */
const COUNT_AT = { ipv4: 63, ipv6: 111 } as const;

/**
 * Reads who has been sent the same bytes again and has not acknowledged them. The table has every
 * connection of the machine, those long over among them: tens of thousands of rows, most of which
 * cost a few comparisons.
 * @returns nobody where there is no such table
 */
export async function readRetransmissions(tables = TABLES): Promise<Retransmissions> {
  const found = new Map<string, number>();
  for (const table of tables) {
    try {
      await using file = await open(table);
      await readTable(file, found);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  return found;
}

async function readTable(file: FileHandle, found: Map<string, number>): Promise<void> {
  const piece = Buffer.allocUnsafe(PIECE);
  /** Bytes of a row whose end has not been read yet. */
  let begun = 0;
  for (;;) {
    const { bytesRead } = await file.read(piece, begun, PIECE - begun);
    if (bytesRead === 0) return;
    const rows = piece.subarray(0, begun + bytesRead);
    let start = 0;
    for (let end = rows.indexOf(LF); end >= 0; end = rows.indexOf(LF, start)) {
      if (!isQuiet(rows, start, end)) readRow(rows.toString("latin1", start, end), found);
      start = end + 1;
    }
    begun = rows.length - start;
    piece.copyWithin(0, start, rows.length);
  }
}

/** Whether nothing was sent again, where that can be seen at a glance. */
function isQuiet(rows: Buffer, start: number, end: number): boolean {
  let colon = start + NUMBER_WIDTH;
  while (colon < end && rows[colon] !== COLON) colon++;
  return isZero(rows, colon + COUNT_AT.ipv4, end) || isZero(rows, colon + COUNT_AT.ipv6, end);
}

function isZero(rows: Buffer, at: number, end: number): boolean {
  if (at + 8 >= end || rows[at - 1] !== SPACE || rows[at + 8] !== SPACE) return false;
  for (let digit = at; digit < at + 8; digit++) if (rows[digit] !== ZERO) return false;
  return true;
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
