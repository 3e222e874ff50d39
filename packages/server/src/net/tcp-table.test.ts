import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { endianness, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRetransmissions, readRow } from "./tcp-table.ts";

// Rows as Linux on a little-endian machine shows them.
const HEAD =
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout";
const REST = "    0        0 51 1 00000000a5eaf12d 100 4 24 10 -1";

function row(local: string, remote: string, state: string, retransmitted: string): string {
  return `   7: ${local} ${remote} ${state} 00000002:00000000 01:00000A00 ${retransmitted} ${REST}`;
}

function read(...rows: string[]) {
  const found = new Map<string, number>();
  for (const each of rows) readRow(each, found);
  return Object.fromEntries(found);
}

const littleEndian = test.skipIf(endianness() !== "LE");

littleEndian("a peer that was sent something again is found by its name", () => {
  expect(read(row("0100007F:138D", "0702A8C0:C001", "01", "0000000A"))).toEqual({
    "5005 192.168.2.7 49153": 10,
  });
});

littleEndian("IPv6, and IPv4 that came by it", () => {
  const any = "00000000000000000000000000000000:138D";
  expect(
    read(
      row(any, "B80D0120000000000000000001000000:C001", "01", "00000002"),
      row(any, "0000000000000000FFFF00000702A8C0:C002", "01", "00000003"),
    ),
  ).toEqual({ "5005 2001:db8::1 49153": 2, "5005 192.168.2.7 49154": 3 });
});

test("others are not: who acknowledges, who listens, who is gone, and the heading", () => {
  expect(
    read(
      HEAD,
      row("0100007F:138D", "0702A8C0:C001", "01", "00000000"),
      row("0100007F:138D", "00000000:0000", "0A", "00000001"),
      row("0100007F:138D", "0702A8C0:C001", "06", "00000004"),
    ),
  ).toEqual({});
});

littleEndian(
  "they are found among tens of thousands, wherever a piece of the table ends",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "tea-party-"));
    const table = join(folder, "tcp");
    const rows = Array.from({ length: 20_000 }, (_, number) => {
      const remote = `0702A8C0:${number.toString(16).toUpperCase().padStart(4, "0")}`;
      const count = number % 7 === 0 ? "00000003" : "00000000";
      return row("0100007F:138D", remote, "01", count).replace("   7:", `${number}:`.padStart(5));
    });
    writeFileSync(table, `${[HEAD, ...rows].join("\n")}\n`);

    const found = await readRetransmissions([table, join(folder, "tcp6")]);

    const expected = rows.flatMap((_, number) =>
      number % 7 === 0 ? [[`5005 192.168.2.7 ${number}`, 3] as const] : [],
    );
    expect([...found]).toEqual(expected);
    rmSync(folder, { recursive: true });
  },
);
