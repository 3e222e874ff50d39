// A certificate and its key as a keeper's files have them: what can't be used is one sentence.
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Credentials, makeCredentials, readCredentials, validityOf } from "./certificates.ts";

let folder: string;
let made: Credentials;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  made = await makeCredentials();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Why these can't be used, with the folder left out. */
async function problemOf(cert: string, key: string): Promise<string> {
  const files = [join(folder, "cert.pem"), join(folder, "key.pem")] as const;
  writeFileSync(files[0], cert);
  writeFileSync(files[1], key);
  try {
    await readCredentials(...files);
    return "none";
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, "");
  }
}

test("a certificate and its key can be used", async () => {
  expect(await problemOf(made.cert, made.key)).toBe("none");
});

test.each([
  ["another key of the same kind", () => generateKeyPairSync("ec", { namedCurve: "P-256" })],
  ["a key of another kind", () => generateKeyPairSync("rsa", { modulusLength: 2_048 })],
])("%s is told from the certificate's own", async (_, makeKey) => {
  const key = makeKey().privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  expect(await problemOf(made.cert, key)).toBe("cert.pem and key.pem do not belong together.");
});

test("what is neither is named, with the reason", async () => {
  expect(await problemOf("tea", made.key)).toBe(
    "cert.pem is no certificate in PEM: no start line.",
  );
  expect(await problemOf(made.cert, "party")).toBe(
    "key.pem is no key in PEM, or one with a passphrase: unsupported.",
  );
});

test("a key that TLS finds too short is said to be", async () => {
  const weak = await generate([{ name: "commonName", value: "weak" }], {
    keyType: "rsa",
    keySize: 1_024,
  });
  expect(await problemOf(weak.cert, weak.private)).toBe(
    "TLS can't be spoken with cert.pem and key.pem: ee key too small.",
  );
});

test("a file that is not there is named", async () => {
  await expect(readCredentials(join(folder, "none"), join(folder, "key.pem"))).rejects.toThrow(
    /none can't be read: there is no such file\.$/,
  );
});

test("until when it is valid is told, and that it is no more", () => {
  const [from, until] = validityOf(made, Date.now()).split(" until ");
  expect(from).toBe("Its certificate is valid");
  const day = new Date(`${until?.replace(".", "")}T00:00:00Z`).getTime();
  expect(validityOf(made, day + 86_400_000)).toBe(
    `Its certificate was valid until ${until?.replace(".", "")}, so clients will refuse it.`,
  );
});
