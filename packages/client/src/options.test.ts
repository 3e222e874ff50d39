import { describe, expect, it } from "vitest";
import type { KnownServer } from "./keeping/read-settings.ts";
import { readInvocation } from "./options.ts";

const PIN = Array.from({ length: 32 }, () => "AB").join(":");
const servers: ReadonlyMap<string, KnownServer> = new Map([
  ["tea", { host: "tea.example", port: 6006, nick: "mei", "tls-pin": PIN }],
  ["home", { host: "::1" }],
]);
const read = (...args: readonly string[]) => readInvocation(args, "1.2.3", servers);

describe("a server that has a name", () => {
  it("is joined as the settings say, unless the command line says otherwise", () => {
    const tls = { ca: undefined, pin: PIN };
    const address = { host: "tea.example", port: 6006 };
    expect(read("tea")).toMatchObject({ options: { address, nick: "mei", tls } });
    expect(read("tea", "--nick", "ana")).toMatchObject({ options: { address, nick: "ana", tls } });
    expect(read("home")).toMatchObject({
      options: { address: { host: "::1", port: 5005 }, nick: undefined, tls: undefined },
    });
  });

  it("may know the reader by a key of all his devices", () => {
    const withKey = (key: string) =>
      readInvocation(["tea"], "1.2.3", new Map([["tea", { host: "tea.example", key }]]));
    expect(withKey("a-key-of-my-other-device")).toMatchObject({
      options: { key: "a-key-of-my-other-device" },
    });
    expect(withKey("too short")).toEqual({
      kind: "mistake",
      text: "[servers.tea]: key must have 16 to 128 characters and no space.",
    });
    expect(read("home")).toMatchObject({ options: { key: undefined } });
  });

  it("is a host when a port stands behind it", () => {
    expect(read("tea", "1")).toMatchObject({
      options: { address: { host: "tea", port: 1 }, nick: undefined, tls: undefined },
    });
  });
});

describe("TLS", () => {
  it.each([
    [["--tls"], { ca: undefined, pin: undefined }],
    [["--tls-ca", "ca.pem"], { ca: "ca.pem", pin: undefined }],
    [["--tls-pin", PIN.replaceAll(":", "").toLowerCase()], { ca: undefined, pin: PIN }],
  ])("%j", (args, tls) => {
    expect(read(...args)).toMatchObject({ options: { tls } });
  });

  it("needs a whole fingerprint", () => {
    expect(read("--tls-pin", "AB:CD")).toMatchObject({
      kind: "mistake",
      text: expect.stringMatching(/^--tls-pin must be a SHA-256 fingerprint/),
    });
  });
});

describe("the command line", () => {
  it.each([
    [
      [],
      {
        address: { host: "localhost", port: 5005 },
        tls: undefined,
        nick: undefined,
        face: undefined,
      },
    ],
    [
      ["--", "tea.example", "6006", "--", "--nick", "mei"],
      {
        address: { host: "tea.example", port: 6006 },
        tls: undefined,
        nick: "mei",
        face: undefined,
      },
    ],
    [
      ["--plain"],
      {
        address: { host: "localhost", port: 5005 },
        tls: undefined,
        nick: undefined,
        face: "plain",
      },
    ],
    [
      ["::1", "--json"],
      { address: { host: "::1", port: 5005 }, tls: undefined, nick: undefined, face: "json" },
    ],
  ])("%j", (args, options) => {
    expect(read(...args)).toEqual({ kind: "run", options });
  });

  it.each([
    [["localhost", "http"], 'The port must be a number from 1 to 65535, not "http".'],
    [["localhost", "65536"], 'The port must be a number from 1 to 65535, not "65536".'],
    [["localhost", "5005", "now"], /^"now" is one word too many/],
    [["--nick", "b ob"], /^--nick must be a name of at most 32 .*, not "b ob"\.$/],
    [["--colour"], /^Unknown option '--colour'.*--help lists the options\.$/],
  ])("%j is a mistake, told in one line", (args, text) => {
    const invocation = read(...args);
    expect(invocation.kind).toBe("mistake");
    expect(invocation).toHaveProperty("text", expect.stringMatching(text));
    expect(invocation).toHaveProperty("text", expect.not.stringContaining("\n"));
  });

  it("tells the version and what can be asked", () => {
    expect(read("-v")).toEqual({ kind: "print", text: "1.2.3" });
    expect(read("--help")).toMatchObject({
      kind: "print",
      text: expect.stringContaining("--nick"),
    });
  });
});
