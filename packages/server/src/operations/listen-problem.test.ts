// Why a house could not be opened, for what the system really says.
import { expect, onTestFinished, test } from "vitest";
import { makeCredentials } from "../net/certificates.ts";
import { type ServerSettings, startServer } from "../server.ts";
import { whyNotOpen } from "./listen-problem.ts";

/** Opens a house in vain. */
async function problemOf(host: string, port: number, tlsPort?: number): Promise<string> {
  const tls: ServerSettings["tls"] =
    tlsPort === undefined ? undefined : { port: tlsPort, credentials: await makeCredentials() };
  const opened = startServer({ host, port, tls });
  const error = await opened.then(
    (server) => server.close(),
    (reason: unknown) => reason,
  );
  return whyNotOpen(error, { host, port, "tls-port": tlsPort ?? null });
}

test("a port that another server has", async () => {
  const server = await startServer();
  onTestFinished(() => server.close());
  const { port } = server;
  expect(await problemOf("127.0.0.1", port)).toBe(
    `Port ${port} is in use. Choose another with --port, or stop the server that has it.`,
  );
  expect(await problemOf("127.0.0.1", 0, port)).toBe(
    `Port ${port} is in use. Choose another with --tls-port, or stop the server that has it.`,
  );
});

test.each([
  ["another machine's", "192.0.2.1"],
  ["one of a single link that does not say of which", "fe80::1"],
])("an address that is %s", async (_, host) => {
  expect(await problemOf(host, 0)).toBe(
    `${host} is no address of this machine. Choose another with --host.`,
  );
});

test("what the system does not say is no sentence about ports", () => {
  expect(
    whyNotOpen(new Error("The main room can't be opened."), {
      host: "::",
      port: 5005,
      "tls-port": null,
    }),
  ).toBe("The house can't be opened: The main room can't be opened.");
});
