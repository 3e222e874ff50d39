import { describe, expect, test } from "vitest";
import { readProxyHeader } from "./proxy-header.ts";

const SIGNATURE = "\r\n\r\n\0\r\nQUIT\n";

/** A header of version 2: command and family as one byte each, then what its length counts. */
function version2(command: number, family: number, body: readonly number[]): Buffer {
  return Buffer.concat([
    Buffer.from(SIGNATURE, "latin1"),
    Buffer.from([command, family, body.length >> 8, body.length & 0xff, ...body]),
  ]);
}

const v1 = (line: string) => Buffer.from(`${line}\r\n`);
const ports = [0x30, 0x39, 0x13, 0x8d];
const v4 = [192, 0, 2, 7, 198, 51, 100, 1, ...ports];
const v6 = [0x20, 0x01, 0x0d, 0xb8, ...Array<number>(11).fill(0), 7, ...Array<number>(16).fill(1)];
const extension = [0x04, 0, 3, 1, 2, 3];

describe("headers, with a visitor's first words behind them", () => {
  test.each([
    ["version 1, IPv4", v1("PROXY TCP4 192.0.2.7 198.51.100.1 12345 5005"), "192.0.2.7"],
    ["version 1, IPv6", v1("PROXY TCP6 2001:DB8::7 2001:db8::1 1 65535"), "2001:db8::7"],
    ["version 1, for itself", v1("PROXY UNKNOWN"), undefined],
    ["version 1, unknown with addresses", v1("PROXY UNKNOWN ffff::1 ffff::2 1 2"), undefined],
    ["version 2, IPv4", version2(0x21, 0x11, v4), "192.0.2.7"],
    ["version 2, IPv6", version2(0x21, 0x21, [...v6, ...ports]), "2001:db8::7"],
    ["version 2, with extensions", version2(0x21, 0x11, [...v4, ...extension]), "192.0.2.7"],
    ["version 2, for itself", version2(0x20, 0x11, v4), undefined],
    ["version 2, no family", version2(0x21, 0x00, []), undefined],
  ])("%s", (_, header, address) => {
    const all = Buffer.concat([header, Buffer.from("login ann\r\n")]);
    for (let length = 0; length <= all.length; length++) {
      const read = readProxyHeader(all.subarray(0, length));
      if (length < header.length) expect(read, `${length} bytes`).toEqual({ kind: "incomplete" });
      else expect(read).toEqual({ kind: "complete", length: header.length, address });
    }
  });
});

describe("what is no header", () => {
  test.each([
    ["a visitor's line", Buffer.from("login ann\r\n"), "it is no PROXY header"],
    ["another signature", version2(0x21, 0x11, v4).fill("x", 11, 12), "it is no PROXY header"],
    ["no end", Buffer.from(`PROXY TCP4 ${"1".repeat(200)}`), "it has no end"],
    ["a family of its own", v1("PROXY UDP4 192.0.2.7 192.0.2.8 1 2"), "its family is unknown"],
    ["no family", v1("PROXY "), "its family is unknown"],
    ["a family that does not fit", v1("PROXY TCP4 ::1 ::2 1 2"), "an address is wrong"],
    ["a missing address", v1("PROXY TCP6 ::1"), "an address is wrong"],
    ["a port too high", v1("PROXY TCP6 ::1 ::2 1 65536"), "a port is wrong"],
    ["a missing port", v1("PROXY TCP6 ::1 ::2 1"), "a port is wrong"],
    ["a word too many", v1("PROXY TCP6 ::1 ::2 1 2 3"), "a port is wrong"],
    ["version 3", version2(0x31, 0x11, v4), "its version is unknown"],
    ["a command of its own", version2(0x22, 0x11, v4), "its command is unknown"],
    ["addresses cut short", version2(0x21, 0x11, v4.slice(0, 11)), "an address is missing"],
    ["a length out of all bounds", version2(0x21, 0x11, Array(2049).fill(0)), "it is too long"],
  ])("%s", (_, bytes, why) => {
    expect(readProxyHeader(bytes)).toEqual({ kind: "malformed", why });
  });
});
