// Who guesses the password of a house, by one connection after another.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { HeldTime } from "../testing/held-time.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { readNetworks } from "./address.ts";
import { PASSWORD_TRIES, WrongPasswords } from "./wrong-passwords.ts";

const NOW = 1_000_000;
const GUESSER = "192.0.2.7";

function tenOf(address: string): WrongPasswords {
  const wrong = new WrongPasswords(10);
  for (let guess = 0; guess < 9; guess++) wrong.add(address, NOW);
  expect(wrong.areTooMany(address, NOW)).toBe(false);
  wrong.add(address, NOW);
  return wrong;
}

test("of ten a minute the tenth is the last for six seconds", () => {
  const wrong = tenOf(GUESSER);
  expect(wrong.areTooMany(GUESSER, NOW)).toBe(true);
  expect(wrong.areTooMany(GUESSER, NOW + 5_999)).toBe(true);
  expect(wrong.areTooMany(GUESSER, NOW + 6_000)).toBe(false);
  wrong.add(GUESSER, NOW + 6_000);
  expect(wrong.areTooMany(GUESSER, NOW + 6_000)).toBe(true);
});

test("what one address guessed is nothing to another, and the addresses of one IPv6 /64 are one", () => {
  const wrong = tenOf("2001:db8:1:2::1");
  expect(wrong.areTooMany("2001:db8:1:2:ffff::2", NOW)).toBe(true);
  expect(wrong.areTooMany("2001:db8:1:3::1", NOW)).toBe(false);
  expect(wrong.areTooMany(GUESSER, NOW)).toBe(false);
});

test("loopback is not limited, and with 0 nobody is", () => {
  expect(tenOf("127.0.0.1").areTooMany("127.0.0.1", NOW)).toBe(false);
  const unlimited = new WrongPasswords(0);
  for (let guess = 0; guess < 1_000; guess++) unlimited.add(GUESSER, NOW);
  expect(unlimited.areTooMany(GUESSER, NOW)).toBe(false);
});

test("who guessed a moment ago is not forgotten with those who did so long ago", () => {
  const wrong = tenOf(GUESSER);
  wrong.forget(NOW + 1);
  expect(wrong.areTooMany(GUESSER, NOW + 1)).toBe(true);
});

describe("a house with a password, asked by a proxy for whom it connects,", () => {
  const PASSWORD = "oolong-7";
  let server: Server;
  let time: HeldTime;

  beforeEach(async () => {
    time = new HeldTime();
    server = await startServer({
      password: PASSWORD,
      proxies: readNetworks("127.0.0.1"),
      limits: { wrongPasswords: PASSWORD_TRIES },
      ...time.settings,
    });
  });
  afterEach(() => server.close());

  /** All that someone at that address is told who logs in with each of these in turn. */
  async function told(address: string, ...passwords: string[]): Promise<string> {
    const visitor = await TelnetVisitor.arrive(server.port);
    const logins = passwords.map((password) => `login ann\r\n${password}\r\n`).join("");
    visitor.send(Buffer.from(`PROXY TCP4 ${address} 192.0.2.1 1 2\r\n${logins}/logout\r\n`));
    return (await visitor.readsToTheEnd()).join("\n");
  }

  const NO_MORE = "That was your last try. Goodbye.";
  const TOO_MANY =
    "*** Too many wrong passwords came from your address. Please try again in a minute.";

  test("counts the guesses of an address over its connections, and then lets it wait", async () => {
    expect(await told(GUESSER, "one")).not.toContain(NO_MORE);
    expect(await told(GUESSER, "two")).not.toContain(NO_MORE);
    expect(await told(GUESSER, "three")).toContain(NO_MORE);
    expect(await told(GUESSER, PASSWORD)).toBe(TOO_MANY);
    expect(await told("192.0.2.8", PASSWORD)).toContain("Nothing said here is kept");
    time.pass(60);
    expect(await told(GUESSER, PASSWORD)).toContain("Nothing said here is kept");
  });
});
