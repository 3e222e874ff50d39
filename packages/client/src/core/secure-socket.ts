// A socket that speaks TLS with a server that has shown who it is.
import { connect, type PeerCertificate, type TLSSocket } from "node:tls";
import type { Address } from "./model/link.ts";
import type { TlsTrust } from "./tls.ts";

/**
 * Dials at once. With a pin the certificate must be that very one, whoever signed it and whatever
 * name it bears; else it must be vouched for and bear the host's name.
 * @param secured is told when the server has shown who it is: before, nothing may be sent
 * @param received is given what was read, and resumes the socket
 * @returns a socket that fails by `error` when it has not
 */
export function connectSecurely(
  { host, port }: Address,
  { ca, pin }: TlsTrust,
  secured: () => void,
  received: (bytes: Uint8Array) => void,
): TLSSocket {
  const socket = connect({
    host,
    port,
    // SNI takes names only (RFC 6066, 3).
    ...(/^[\d.]+$|:/.test(host) ? {} : { servername: host }),
    ...(ca === undefined ? {} : { ca }),
    rejectUnauthorized: pin === undefined,
    minVersion: "TLSv1.2",
  });
  socket.setNoDelay(true);
  socket.on("data", (chunk: Buffer) => {
    // Node reads on and on while more is there.
    socket.pause();
    received(chunk);
  });
  socket.on("secureConnect", () => {
    const problem = pin === undefined ? undefined : pinProblem(socket.getPeerCertificate(), pin);
    if (problem === undefined) secured();
    else socket.destroy(new Error(problem));
  });
  return socket;
}

function pinProblem({ fingerprint256 }: PeerCertificate, pin: string): string | undefined {
  return fingerprint256 === pin
    ? undefined
    : `its certificate is another one, with the fingerprint ${fingerprint256}`;
}
