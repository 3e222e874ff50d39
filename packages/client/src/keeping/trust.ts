// The certificates that the reader wants to trust, read from the file he named.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createSecureContext } from "node:tls";
import type { TlsTrust, TlsWishes } from "../core/tls.ts";

/**
 * @param folder where the reader is, in which a file is that he named without one
 * @returns a sentence when the file can't be read or holds no certificate
 */
export function readTrust({ ca: file, pin }: TlsWishes, folder: string): TlsTrust | string {
  if (file === undefined) return { ca: undefined, pin };
  const path = resolve(folder, file);
  try {
    const ca = readFileSync(path, "utf8");
    // OpenSSL takes a text without a certificate in silence, and then trusts nobody.
    if (!ca.includes("-----BEGIN")) return `--tls-ca: ${path} holds no certificate in PEM.`;
    createSecureContext({ ca });
    return { ca, pin };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return `--tls-ca: ${path} can't be read (${code ?? message}).`;
  }
}
