// A connection: a socket on one side, a session on the other, an endpoint between.
import type { Socket } from "node:net";
import type { Display } from "@tea-party/protocol";
import type { House } from "../house/house.ts";
import type { JournalLevel } from "../house/journal.ts";
import type { Outlet } from "../house/outlet.ts";
import type { Session } from "../house/session.ts";
import { Client, type ClientOwner } from "./client.ts";
import { LINGER } from "./limits.ts";
import { Outbox } from "./outbox.ts";

export class Connection implements ClientOwner, Outlet {
  session: Session;
  readonly #house: House;
  readonly #socket: Socket;
  readonly #client: Client;
  readonly #outbox = new Outbox();

  constructor(house: House, socket: Socket) {
    this.#house = house;
    this.#socket = socket;
    this.#client = new Client(this);
    this.session = house.arrive(this);
    this.note("info", "Connection opened.", { address: readableAddress(socket.remoteAddress) });
    this.#client.offer();
  }

  get port(): number {
    return this.#socket.localPort ?? 0;
  }

  /** Bytes from the socket. */
  receive(chunk: Uint8Array): void {
    if (!this.session.hasEnded) this.#client.receive(chunk);
  }

  /** The socket is gone, by whosever wish. */
  closed(): void {
    this.#house.resumption.lose(this.session);
    this.note("info", "Connection closed.");
  }

  note(
    level: JournalLevel,
    sentence: string,
    details: Readonly<Record<string, unknown>> = {},
  ): void {
    this.#house.journal.note(level, sentence, { session: this.session.id, ...details });
  }

  // Outlet: from the session.

  get display(): Display {
    return this.#client.display;
  }

  prefer(change: Partial<Display>): void {
    this.#client.prefer(change);
  }

  hideTyping(prompt: string): void {
    this.#client.hideTyping(prompt);
  }

  showTyping(): void {
    this.#client.showTyping();
  }

  push(bytes: Uint8Array): void {
    this.#outbox.push(bytes);
    this.#house.tick.outletHasNews(this);
  }

  flush(): void {
    const bytes = this.#outbox.take();
    if (bytes !== undefined && this.#socket.writable) this.#socket.write(bytes);
  }

  end(): void {
    this.flush();
    // What the peer still sends is read and dropped: an unread byte would turn our FIN into a
    // reset, and a reset can take the last lines from him.
    this.#socket.resume();
    this.#socket.end();
    this.#socket.setTimeout(LINGER);
  }

  handOver(to: Session): void {
    this.session = to;
  }

  pauseInput(): void {
    this.#socket.pause();
  }

  resumeInput(): void {
    this.#socket.resume();
  }
}

/** An IPv4 address that came in over an IPv6 socket (RFC 4291, 2.5.5.2) is written as IPv4. */
function readableAddress(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/, "");
}
