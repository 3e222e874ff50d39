// A socket from a trusted proxy, until its header has said for whom it is.
import type { Socket } from "node:net";
import type { Journal } from "../house/journal.ts";
import { readProxyHeader } from "./proxy-header.ts";
import { disown, own, type SocketOwner } from "./socket-owner.ts";

/** Milliseconds that a proxy may take: it sends the header before anything else. */
const PATIENCE = 5_000;

export class ProxiedSocket implements SocketOwner {
  readonly #socket: Socket;
  readonly #proxy: string;
  readonly #journal: Journal;
  readonly #receive: (address: string) => void;
  #bytes = Buffer.alloc(0);
  #isDone = false;

  /** @param receive takes the socket over, with the visitor's address and his first bytes in it */
  constructor(socket: Socket, proxy: string, journal: Journal, receive: (address: string) => void) {
    this.#socket = socket;
    this.#proxy = proxy;
    this.#journal = journal;
    this.#receive = receive;
    own(socket, this);
    socket.setTimeout(PATIENCE);
  }

  received(chunk: Buffer): void {
    if (this.#isDone) return;
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const header = readProxyHeader(this.#bytes);
    if (header.kind === "incomplete") return;
    this.#isDone = true;
    if (header.kind === "malformed") {
      this.#complain(header.why);
      this.#socket.destroy();
      return;
    }
    disown(this.#socket);
    const rest = this.#bytes.subarray(header.length);
    if (rest.length > 0) this.#socket.unshift(rest);
    this.#receive(header.address ?? this.#proxy);
  }

  /** The header is waited for no longer, and that is not the proxy's fault. */
  forgo(): void {
    this.#isDone = true;
    this.#socket.destroy();
  }

  /** The socket ends as well, by itself. */
  ended(): void {}

  failed(error: Error): void {
    this.#journal.note("debug", "Connection failed.", { reason: error.message });
  }

  closed(): void {
    if (!this.#isDone) this.#complain("none came");
  }

  #complain(why: string): void {
    const details = { proxy: this.#proxy, why };
    this.#journal.note("warn", "A proxy's header could not be read.", details);
  }
}
