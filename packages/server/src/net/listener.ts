// One port: accepts connections, learns whose they are, and brings them to the reception.
import { type BlockList, createServer, type Server, type Socket } from "node:net";
import { canonicalAddress, isListed } from "./address.ts";
import { probeWhenIdle } from "./keep-alive.ts";
import { ProxiedSocket } from "./proxied-socket.ts";
import type { Reception } from "./reception.ts";
import type { SecureDoor } from "./secure-door.ts";

/** Connections the kernel may hold for us while we are busy. */
const BACKLOG = 4096;

const EVERY_ADDRESS = "::";

export interface ListenerParts {
  readonly reception: Reception;
  /** Proxies whose word on whom they connect for is taken. */
  readonly proxies: BlockList | undefined;
  /** Where TLS is spoken; undefined for a plain port. */
  readonly door: SecureDoor | undefined;
}

export class Listener {
  readonly #server: Server;
  readonly #parts: ListenerParts;
  /** Those of whom their proxy has not said yet who they are. */
  readonly #nameless = new Set<ProxiedSocket>();

  constructor(parts: ListenerParts) {
    this.#parts = parts;
    // No Nagle: it would hold a line back for up to 40 ms.
    this.#server = createServer({ noDelay: true }, (socket) => this.#accept(socket));
  }

  /**
   * Starts to accept connections.
   * @param port 0 picks a free one
   * @returns the port it is
   * @throws the system's error when the address can't be had, with its `code`
   */
  listen(port: number, host: string): Promise<number> {
    // Left to itself, Node takes IPv4's every address where the machine has no IPv6.
    const address = host === EVERY_ADDRESS ? {} : { host };
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ port, ...address, backlog: BACKLOG }, () => {
        this.#server.off("error", reject);
        const bound = this.#server.address();
        resolve(typeof bound === "object" && bound !== null ? bound.port : port);
      });
    });
  }

  /** Accepts no more, and waits until everyone is gone. Who is not in yet goes at once. */
  close(): Promise<void> {
    for (const socket of this.#nameless) socket.forgo();
    this.#parts.door?.close();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #accept(socket: Socket): void {
    const address = canonicalAddress(socket.remoteAddress ?? "");
    if (address === undefined) {
      // Gone again already.
      socket.destroy();
      return;
    }
    const { reception, proxies } = this.#parts;
    const { idleProbe } = reception.limits;
    if (idleProbe > 0) probeWhenIdle(socket, idleProbe);
    if (proxies === undefined || !isListed(proxies, address)) this.#receive(socket, address);
    else {
      const { journal, timer } = reception.house;
      const receive = (visitor: string) => {
        this.#nameless.delete(proxied);
        this.#receive(socket, visitor);
      };
      const proxied = new ProxiedSocket(socket, address, { journal, timer, receive });
      this.#nameless.add(proxied);
      socket.once("close", () => this.#nameless.delete(proxied));
    }
  }

  #receive(socket: Socket, address: string): void {
    const { reception, door } = this.#parts;
    const refusal = reception.guests.admit(socket, address);
    if (refusal === undefined) {
      if (door === undefined) reception.welcome(socket, address);
      else door.receive(socket, address);
    } else if (door === undefined) reception.farewells.say(socket, refusal);
    else socket.destroy();
  }
}
