// Certificates for TLS: read from files, or made for trying out.
import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { createSecureContext } from "node:tls";

/** A certificate with its chain, and the key to it, in PEM. */
export interface Credentials {
  readonly cert: string;
  readonly key: string;
}

/**
 * Reads a certificate and its key.
 * @throws Error with a sentence for the keeper when a file can't be read or they do not fit
 */
export async function readCredentials(certFile: string, keyFile: string): Promise<Credentials> {
  const credentials = { cert: await read(certFile), key: await read(keyFile) };
  const certificate = tried(
    () => new X509Certificate(credentials.cert),
    `${certFile} is no certificate in PEM`,
  );
  const key = tried(
    () => createPrivateKey(credentials.key),
    `${keyFile} is no key in PEM, or one with a passphrase`,
  );
  // OpenSSL keeps one pair for each kind of key, and so takes a certificate of one kind and a
  // key of another without a word.
  if (!certificate.checkPrivateKey(key)) {
    throw new Error(`${certFile} and ${keyFile} do not belong together.`);
  }
  tried(
    () => createSecureContext(credentials),
    `TLS can't be spoken with ${certFile} and ${keyFile}`,
  );
  return credentials;
}

/** @throws Error with the sentence, and OpenSSL's reason behind it */
function tried<Result>(attempt: () => Result, sentence: string): Result {
  try {
    return attempt();
  } catch (error) {
    // Its reason stands apart from its number and from where in its sources it comes from.
    const { reason, message } = error as Error & { reason?: string };
    throw new Error(`${sentence}: ${reason ?? message}.`);
  }
}

/** Until when a certificate is valid, as a sentence. @param now milliseconds since 1970 */
export function validityOf({ cert }: Credentials, now: number): string {
  const { validToDate } = new X509Certificate(cert);
  const day = validToDate.toISOString().slice(0, 10);
  return now < validToDate.getTime()
    ? `Its certificate is valid until ${day}.`
    : `Its certificate was valid until ${day}, so clients will refuse it.`;
}

/** Makes a certificate for this machine that nobody vouches for. It lasts as long as the process. */
export async function makeCredentials(): Promise<Credentials> {
  // Loaded here, because only a trial needs it.
  const { generate } = await import("selfsigned");
  const name = hostname();
  const { cert, private: key } = await generate([{ name: "commonName", value: name }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          ...(name === "localhost" ? [] : [{ type: 2 as const, value: name }]),
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { cert, key };
}

/** The SHA-256 of a certificate, in pairs of hexadecimal digits with colons between. */
export function fingerprintOf({ cert }: Credentials): string {
  return new X509Certificate(cert).fingerprint256;
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: "there is no such file",
      EACCES: "the rights do not allow it",
      EISDIR: "it is a folder",
    };
    throw new Error(`${file} can't be read: ${reasons[code ?? ""] ?? message}.`);
  }
}
