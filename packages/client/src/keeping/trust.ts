// The certificates that the reader wants to trust, read from the file he named.
import { readFileSync } from "node:fs";
import { createSecureContext } from "node:tls";
import type { TlsTrust, TlsWishes } from "../core/tls.ts";

/** @returns a sentence when the file can't be read or holds no certificate */
export function readTrust({ ca: path, pin }: TlsWishes): TlsTrust | string {
  if (path === undefined) return { ca: undefined, pin };
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
