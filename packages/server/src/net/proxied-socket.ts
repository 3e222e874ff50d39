// A socket from a trusted proxy, until its header has said for whom it is.
import type { Socket } from "node:net";
import type { Journal } from "../house/journal.ts";
import type { Timer } from "../house/timer.ts";
import { readProxyHeader } from "./proxy-header.ts";
import { disown, own, type SocketOwner } from "./socket-owner.ts";

/** Milliseconds that a whole header may take: a proxy sends it before anything else. */
const PATIENCE = 5_000;

export interface ProxiedSocketParts {
  readonly journal: Journal;
  readonly timer: Timer;
  /** Takes the socket over, with the visitor's address and his first bytes in it. */
  readonly receive: (address: string) => void;
}

export class ProxiedSocket implements SocketOwner {
  readonly #socket: Socket;
  readonly #proxy: string;
  readonly #parts: ProxiedSocketParts;
  readonly #stopWaiting: () => void;
  #bytes = Buffer.alloc(0);
  /** Whether it is settled what becomes of the socket. */
  #isDone = false;

  constructor(socket: Socket, proxy: string, parts: ProxiedSocketParts) {
    this.#socket = socket;
    this.#proxy = proxy;
    this.#parts = parts;
    own(socket, this);
    this.#stopWaiting = parts.timer(PATIENCE, () => {
      this.#refuse(`it was not there after ${PATIENCE / 1_000} seconds`);
    });
  }

  received(chunk: Buffer): void {
    if (this.#isDone) return;
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const header = readProxyHeader(this.#bytes);
    if (header.kind === "incomplete") return;
    if (header.kind === "malformed") {
      this.#refuse(header.why);
      return;
    }
    this.#settle();
    disown(this.#socket);
    const rest = this.#bytes.subarray(header.length);
    if (rest.length > 0) this.#socket.unshift(rest);
    this.#parts.receive(header.address ?? this.#proxy);
  }

  /** The header is waited for no longer, and that is not the proxy's fault. */
  forgo(): void {
    this.#settle();
    this.#socket.destroy();
  }

  /** The socket ends as well, by itself. */
  ended(): void {}

  failed(error: Error): void {
    this.#parts.journal.note("debug", "Connection failed.", { reason: error.message });
  }

  closed(): void {
    if (!this.#isDone) this.#refuse("none came");
  }

  #settle(): void {
    this.#isDone = true;
    this.#stopWaiting();
  }

  #refuse(why: string): void {
    this.#settle();
    const details = { proxy: this.#proxy, why };
    this.#parts.journal.note("warn", "A proxy's header could not be read.", details);
    this.#socket.destroy();
  }
}
