// The door: accepts connections and sees to it that each has an end.
import { createServer, type Server, type Socket } from "node:net";
import type { House } from "../house/house.ts";
import { Connection } from "./connection.ts";
import { LINGER } from "./limits.ts";

/** Connections the kernel may hold for us while we are busy. */
const BACKLOG = 4096;

/** Where a connection hangs on its socket, so that handlers need no closure each. */
const CONNECTION = Symbol("connection");

interface ConnectedSocket extends Socket {
  [CONNECTION]?: Connection;
}

export class Listener {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(house: House) {
    // No Nagle: it would hold a line back for up to 40 ms.
    this.#server = createServer({ noDelay: true }, (socket: ConnectedSocket) => {
      this.#sockets.add(socket);
      socket[CONNECTION] = new Connection(house, socket);
      socket.on("data", onData).on("error", onError).on("timeout", onTimeout);
      socket.on("close", onClose).on("close", () => this.#sockets.delete(socket));
    });
  }

  /**
   * Starts to accept connections.
   * @param port 0 picks a free one
   * @returns the port it is
   * @throws the system's error when the address can't be had, with its `code`
   */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen({ port, host, backlog: BACKLOG }, () => {
        this.#server.off("error", reject);
        const address = this.#server.address();
        resolve(typeof address === "object" && address !== null ? address.port : port);
      });
    });
  }

  /** Accepts no more and waits until every connection is gone, the slow ones cut off. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    const impatience = setTimeout(() => {
      for (const socket of this.#sockets) socket.destroy();
    }, LINGER);
    await closed;
    clearTimeout(impatience);
  }
}

function onData(this: ConnectedSocket, chunk: Buffer): void {
  this[CONNECTION]?.receive(chunk);
}

/** The reason is in the journal's debug; 'close' follows and does the rest. */
function onError(this: ConnectedSocket, error: Error): void {
  this[CONNECTION]?.note("debug", "Connection failed.", { reason: error.message });
}

function onTimeout(this: ConnectedSocket): void {
  this.destroy();
}

function onClose(this: ConnectedSocket): void {
  this[CONNECTION]?.closed();
}
