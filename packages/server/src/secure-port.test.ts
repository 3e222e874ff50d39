// Which options make a TLS port, and which do not go together.
import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeCredentials } from "./net/certificates.ts";
import { readInvocation } from "./options/invocation.ts";
import { type SecurePort, securePort } from "./secure-port.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function portOf(...flags: readonly string[]): Promise<SecurePort | undefined> {
  const invocation = readInvocation(flags, {}, "0");
  if (invocation.kind !== "serve") throw new Error(`Not to serve: ${invocation.kind}.`);
  return securePort(invocation.options);
}

test("nothing asked for is no such port", async () => {
  expect(await portOf()).toBeUndefined();
});

test.each([
  [["--tls-self-signed"], "TLS needs a port of its own: --tls-port."],
  [["--tls-cert", "a"], "TLS needs a port of its own: --tls-port."],
  [["--tls-port", "1"], "TLS needs --tls-cert and --tls-key, or else --tls-self-signed."],
  [
    ["--tls-port", "1", "--tls-key", "a"],
    "TLS needs --tls-cert and --tls-key, or else --tls-self-signed.",
  ],
  [
    ["--tls-port", "1", "--tls-cert", "a", "--tls-key", "b", "--tls-self-signed"],
    "TLS needs --tls-cert and --tls-key, or else --tls-self-signed.",
  ],
  [
    ["--port", "1", "--tls-port", "1", "--tls-self-signed"],
    "TLS needs a port of its own: --tls-port must be another than --port.",
  ],
])("%j", async (flags, why) => {
  await expect(portOf(...flags)).rejects.toThrow(why);
});

test("one that is made for trying out has a fingerprint and nothing to read again", async () => {
  const port = await portOf("--port", "0", "--tls-port", "0", "--tls-self-signed");
  const { fingerprint256 } = new X509Certificate(port?.credentials.cert ?? "");
  expect(port).toMatchObject({
    port: 0,
    notice: `Its certificate is self-signed; SHA-256 ${fingerprint256}.`,
    reread: undefined,
  });
});

test("one from files is read again when asked to", async () => {
  const [cert, key] = [join(folder, "cert.pem"), join(folder, "key.pem")];
  const write = async () => {
    const credentials = await makeCredentials();
    writeFileSync(cert, credentials.cert);
    writeFileSync(key, credentials.key);
    return credentials;
  };
  const first = await write();
  const port = await portOf("--tls-port", "1", "--tls-cert", cert, "--tls-key", key);
  expect(port?.credentials).toEqual(first);
  expect(port?.notice).toMatch(/^Its certificate is valid until \d{4}-\d\d-\d\d\.$/);
  const second = await write();
  expect(await port?.reread?.()).toEqual(second);
});
