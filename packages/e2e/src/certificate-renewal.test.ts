// SIGHUP: the certificate's files are read again, and nobody loses his connection.
import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type TLSSocket } from "node:tls";
import { makeCredentials } from "@tea-party/server/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ServerProcess } from "./testing/server-process.ts";

let folder: string;
let server: ServerProcess;

/** Puts a new certificate in the place of the one there. @returns its fingerprint */
async function issue(): Promise<string> {
  const { cert, key } = await makeCredentials();
  writeFileSync(join(folder, "cert.pem"), cert);
  writeFileSync(join(folder, "key.pem"), key);
  return new X509Certificate(cert).fingerprint256;
}

async function comeIn(): Promise<TLSSocket> {
  const port = Number(await server.prints(/with TLS on port (\d+)/));
  const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false });
  await once(socket, "secureConnect");
  return socket;
}

const fingerprint = (socket: TLSSocket) => socket.getPeerX509Certificate()?.fingerprint256;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-renewal-"));
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test("who comes after it is shown the new certificate, who was there before talks on", async () => {
  const first = await issue();
  const files = ["--tls-cert", join(folder, "cert.pem"), "--tls-key", join(folder, "key.pem")];
  server = await ServerProcess.start(["--port", "0", "--tls-port", "0", ...files]);
  const before = await comeIn();
  expect(fingerprint(before)).toBe(first);

  const second = await issue();
  process.kill(server.processId, "SIGHUP");
  await server.notes(/The certificate was read again\./);

  const after = await comeIn();
  expect(fingerprint(after)).toBe(second);
  before.write("login ann\r\nsay still here\r\n");
  let heard = "";
  while (!heard.includes("ann: still here")) heard += String(await once(before, "data"));
  before.destroy();
  after.destroy();
});

test("a key of another certificate changes nothing, and the journal says why", async () => {
  const first = await issue();
  const files = ["--tls-cert", join(folder, "cert.pem"), "--tls-key", join(folder, "key.pem")];
  server = await ServerProcess.start(["--port", "0", "--tls-port", "0", ...files]);
  writeFileSync(join(folder, "key.pem"), (await makeCredentials()).key);
  process.kill(server.processId, "SIGHUP");
  await server.notes(/The former certificate stays/);

  const after = await comeIn();
  expect(fingerprint(after)).toBe(first);
  after.destroy();
  const note = server.journal.split("\n").find((line) => line.includes("The former certificate"));
  expect(JSON.parse(note ?? "")).toMatchObject({
    level: "error",
    reason: expect.stringMatching(/do not belong together\.$/),
  });
});
