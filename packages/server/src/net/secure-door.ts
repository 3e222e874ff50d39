// Where TLS is spoken: a handshake first, then a connection like any other.
import type { Socket } from "node:net";
import { createServer, type Server, type TLSSocket } from "node:tls";
import type { Credentials } from "./certificates.ts";
import type { Reception } from "./reception.ts";
import { peerName } from "./socket-owner.ts";

/** Milliseconds that a handshake may take. */
const HANDSHAKE_TIMEOUT = 10_000;

export class SecureDoor {
  readonly #server: Server;
  readonly #reception: Reception;
  /** The visitors at the door, by the sockets they came on: a proxy's is not the visitor's own. */
  readonly #addresses = new Map<string, string>();

  /** @throws when the key does not fit the certificate, or either can't be read */
  constructor(reception: Reception, credentials: Credentials, timeout = HANDSHAKE_TIMEOUT) {
    this.#reception = reception;
    this.#server = createServer({ ...credentials, handshakeTimeout: timeout });
    this.#server.on("secureConnection", (socket) => this.#welcome(socket));
    this.#server.on("tlsClientError", (error, socket) => this.#fail(error, socket));
  }

  /** From now on shakes hands with other credentials. Open connections stay as they are. */
  renew(credentials: Credentials): void {
    this.#server.setSecureContext(credentials);
  }

  /** Shakes hands with an admitted guest. */
  receive(socket: Socket, address: string): void {
    const peer = peerName(socket);
    this.#addresses.set(peer, address);
    socket.once("close", () => this.#addresses.delete(peer));
    // Node's documented way to speak TLS on a socket that something else has accepted.
    this.#server.emit("connection", socket);
  }

  #welcome(socket: TLSSocket): void {
    const address = this.#addresses.get(peerName(socket));
    if (address === undefined) socket.destroy();
    else this.#reception.welcome(socket, address);
  }

  #fail(error: Error, socket: TLSSocket): void {
    const address = this.#addresses.get(peerName(socket));
    const details = { address, reason: error.message };
    this.#reception.house.journal.note("info", "A TLS handshake failed.", details);
    socket.destroy();
  }
}
