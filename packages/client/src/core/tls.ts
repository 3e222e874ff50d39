// How we make sure that a server is the one we mean.

/** What the reader said about it; with neither, the system's authorities must vouch for it. */
export interface TlsWishes {
  /** The path of a file with the certificates to trust, PEM. */
  readonly ca: string | undefined;
  /** The fingerprint of the one certificate to trust. */
  readonly pin: string | undefined;
}

/** The same, as a connection goes by it. */
export interface TlsTrust {
  /** The certificates to trust, PEM. */
  readonly ca: string | undefined;
  /** SHA-256, as Node writes it: pairs of hex digits in upper case, between them colons. */
  readonly pin: string | undefined;
}

/** SHA-256 in hex digits, with or without colons. @returns Node's form; undefined: it is none */
export function readFingerprint(text: string): string | undefined {
  const digits = text.replace(/^sha256[:=]/i, "").replaceAll(":", "");
  if (!/^[0-9a-f]{64}$/i.test(digits)) return undefined;
  return digits.toUpperCase().match(/../g)?.join(":");
}
