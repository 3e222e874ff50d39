// The TLS port as the command line asks for it.
import {
  type Credentials,
  fingerprintOf,
  makeCredentials,
  readCredentials,
  validityOf,
} from "./net/certificates.ts";
import type { ServerOptions } from "./options.ts";

export interface SecurePort {
  readonly port: number;
  readonly credentials: Credentials;
  /** For the keeper: which certificate it is. */
  readonly notice: string;
  /** Reads the certificate again; undefined when there is no file to read. */
  readonly reread: (() => Promise<Credentials>) | undefined;
}

/**
 * @returns undefined when no TLS is asked for
 * @throws Error with a sentence for the keeper when the options do not go together or a file
 * can't be read
 */
export async function securePort(options: ServerOptions): Promise<SecurePort | undefined> {
  const {
    "tls-port": port,
    "tls-cert": cert,
    "tls-key": key,
    "tls-self-signed": isSelfSigned,
  } = options;
  const hasFiles = cert !== null && key !== null;
  if (port !== null && port !== 0 && port === options.port) {
    throw new Error("TLS needs a port of its own: --tls-port must be another than --port.");
  }
  if (port === null) {
    if (cert === null && key === null && !isSelfSigned) return undefined;
    throw new Error("TLS needs a port of its own: --tls-port.");
  }
  if (isSelfSigned && cert === null && key === null) {
    const credentials = await makeCredentials();
    const notice = `Its certificate is self-signed; SHA-256 ${fingerprintOf(credentials)}.`;
    return { port, credentials, notice, reread: undefined };
  }
  if (!hasFiles || isSelfSigned) {
    throw new Error("TLS needs --tls-cert and --tls-key, or else --tls-self-signed.");
  }
  const reread = () => readCredentials(cert, key);
  const credentials = await reread();
  return { port, credentials, notice: validityOf(credentials, Date.now()), reread };
}
