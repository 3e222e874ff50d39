// At which of a machine's addresses a house can be found.
import { once } from "node:events";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";

const LOOPBACKS = ["127.0.0.1", "::1"] as const;

const hasIPv6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === "::1");

let server: Server;
/** As the journal has them: one spelling for each. */
let addresses: unknown[];

afterEach(() => server.close());

async function open(host: string): Promise<void> {
  addresses = [];
  const journal = {
    note: (_: string, sentence: string, details: { address?: string } = {}) => {
      if (sentence === "Connection opened.") addresses.push(details.address);
    },
  };
  server = await startServer({ host, journal });
}

/** Whether one is let in there. */
async function isOpenAt(host: string): Promise<boolean> {
  const socket = connect({ host, port: server.port });
  const isOpen = await Promise.race([
    once(socket, "data").then(() => true),
    once(socket, "error").then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return isOpen;
}

test.runIf(hasIPv6)("by default at all of them, IPv4 and IPv6", async () => {
  await open("::");
  expect(await Promise.all(LOOPBACKS.map(isOpenAt))).toEqual([true, true]);
  expect(addresses.toSorted()).toEqual([...LOOPBACKS].toSorted());
});

test.runIf(hasIPv6).each([
  ["127.0.0.1", [true, false]],
  ["::1", [false, true]],
  ["0.0.0.0", [true, false]],
])("at %s it is found at no other", async (host, found) => {
  await open(host);
  expect(await Promise.all(LOOPBACKS.map(isOpenAt))).toEqual(found);
});
