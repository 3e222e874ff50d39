// Where TLS is spoken: a handshake first, then a connection like any other.
import type { Socket } from "node:net";
import { createServer, type Server, type TLSSocket } from "node:tls";
import type { Credentials } from "./certificates.ts";
import type { Reception } from "./reception.ts";
import { peerName } from "./socket-owner.ts";

/** Milliseconds that a handshake may take. */
const HANDSHAKE_TIMEOUT = 10_000;

/** Who is shaking hands. */
interface Guest {
  readonly socket: Socket;
  readonly address: string;
  /** Why he does not get in, should he not. */
  reason: string;
}

export class SecureDoor {
  readonly #server: Server;
  readonly #reception: Reception;
  /** By the sockets they came on, whose address may be a proxy's and not the visitor's own. */
  readonly #guests = new Map<string, Guest>();

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
    this.#guests.set(peer, { socket, address, reason: "The peer hung up." });
    socket.once("close", () => this.#noteFailed(peer));
    // Node's documented way to speak TLS on a socket that something else has accepted.
    this.#server.emit("connection", socket);
  }

  /** Nobody who is still shaking hands gets in any more. */
  close(): void {
    const guests = [...this.#guests.values()];
    this.#guests.clear();
    for (const { socket } of guests) socket.destroy();
  }

  #welcome(socket: TLSSocket): void {
    const peer = peerName(socket);
    const guest = this.#guests.get(peer);
    this.#guests.delete(peer);
    if (guest === undefined) socket.destroy();
    else this.#reception.welcome(socket, guest.address);
  }

  #fail(error: Error, socket: TLSSocket): void {
    const guest = this.#guests.get(peerName(socket));
    // OpenSSL's own words, without where in its sources they come from.
    const { reason = error.message } = error as { reason?: string };
    if (guest !== undefined) guest.reason = reason;
    socket.destroy();
  }

  /** Only now, because a socket that is closed does not say any more whose it was. */
  #noteFailed(peer: string): void {
    const guest = this.#guests.get(peer);
    if (guest === undefined) return;
    this.#guests.delete(peer);
    const { address, reason } = guest;
    this.#reception.house.journal.note("info", "A TLS handshake failed.", { address, reason });
  }
}
