// A connection: a socket on one side, a session on the other, an endpoint between.
import type { Socket } from "node:net";
import {
  Endpoint,
  type EndpointOwner,
  type GmcpMessage,
  readRequestMessage,
  writeGmcp,
} from "@tea-party/protocol";
import type { House } from "../house/house.ts";
import type { JournalLevel } from "../house/journal.ts";
import type { Outlet } from "../house/outlet.ts";
import { refuse } from "../house/refusal.ts";
import type { Session } from "../house/session.ts";
import { gmcpHandlers } from "./gmcp-handlers.ts";
import { LINGER, limits } from "./limits.ts";
import { Outbox } from "./outbox.ts";

export class Connection implements EndpointOwner, Outlet {
  session: Session;
  readonly #house: House;
  readonly #socket: Socket;
  readonly #endpoint: Endpoint;
  readonly #outbox = new Outbox();

  constructor(house: House, socket: Socket) {
    this.#house = house;
    this.#socket = socket;
    this.#endpoint = new Endpoint("server", limits, this);
    this.session = house.arrive(this);
    this.note("info", "Connection opened.", { address: readableAddress(socket.remoteAddress) });
    this.#endpoint.offer();
  }

  /** Bytes from the socket. */
  receive(chunk: Uint8Array): void {
    if (!this.session.hasEnded) this.#endpoint.receive(chunk);
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

  sendGmcp(name: string, body?: unknown): void {
    this.push(writeGmcp(name, body));
  }

  // Outlet: from the session.

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

  // EndpointOwner: from the wire.

  lineReceived(text: string): void {
    this.session.receive({ type: "typed", text });
  }

  lineTooLong(): void {
    this.session.tellRefusal(refuse("line-too-long", limits.line));
  }

  gmcpReceived(message: GmcpMessage | undefined): void {
    if (message === undefined) {
      this.session.tellRefusal(refuse("message-malformed", "GMCP"));
      return;
    }
    const handler = gmcpHandlers.get(message.name.toLowerCase());
    if (handler !== undefined) {
      handler(this, message.body);
      return;
    }
    const request = readRequestMessage(message);
    if (request !== undefined) this.session.receive(request);
    else this.session.tellRefusal(refuse("message-malformed", message.name));
  }

  commandReceived(): void {}

  optionSwitched(): void {}

  send(bytes: Uint8Array): void {
    this.push(bytes);
  }
}

/** An IPv4 address that came in over an IPv6 socket (RFC 4291, 2.5.5.2) is written as IPv4. */
function readableAddress(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/, "");
}
