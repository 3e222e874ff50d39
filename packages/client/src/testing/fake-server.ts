// A server whose every word a test decides, over a real socket.
import { createServer, type Server, type Socket } from "node:net";
import {
  Endpoint,
  type EndpointOwner,
  encodeUtf8,
  type GmcpMessage,
  readRequestMessage,
  type TeaEvent,
  type TeaRequest,
  type Terminal,
  writeGmcp,
  writeTeaMessage,
} from "@tea-party/protocol";
import { Queue } from "./queue.ts";

const LIMITS = { line: 1 << 16, subnegotiation: 1 << 20 };

/** One client's connection, as the fake server sees it. */
export class FakeVisit implements EndpointOwner {
  readonly requests = new Queue<TeaRequest>();
  readonly lines = new Queue<string>();
  readonly messages = new Queue<GmcpMessage>();
  /** What is known of the client's terminal, whenever that is more. */
  readonly terminals = new Queue<Terminal>();
  /** Settles when the client has closed the connection. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #endpoint: Endpoint;

  constructor(socket: Socket, offersGmcp: boolean) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
    this.#endpoint = new Endpoint("server", LIMITS, this);
    socket.on("data", (chunk: Buffer) => this.#endpoint.receive(chunk));
    socket.on("error", () => {});
    if (offersGmcp) this.offerGmcp();
  }

  offerGmcp(): void {
    this.#endpoint.offer();
  }

  tell(...events: readonly TeaEvent[]): void {
    for (const event of events) this.send(writeTeaMessage(event));
  }

  print(...lines: readonly string[]): void {
    for (const line of lines) this.send(encodeUtf8(`${line}\r\n`));
  }

  /** Asks for something in a line without an end, and hides the answer if it is nobody's to see. */
  ask(question: string, isSecret = false): void {
    this.send(encodeUtf8(question));
    if (isSecret) this.#endpoint.hideTyping();
  }

  /** Breaks the connection without a farewell. */
  drop(): void {
    this.#socket.destroy();
  }

  /** Closes the connection in order. */
  close(): void {
    this.#socket.end();
  }

  /** Breaks the connection as a machine does that has forgotten it. */
  reset(): void {
    this.#socket.resetAndDestroy();
  }

  /** Reads nothing more, as a server that hangs. */
  pause(): void {
    this.#socket.pause();
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  lineReceived(line: string): void {
    this.lines.put(line);
  }

  lineTooLong(): void {}

  gmcpReceived(message: GmcpMessage | undefined): void {
    if (message === undefined) return;
    const request = readRequestMessage(message);
    if (request !== undefined) this.requests.put(request);
    else if (message.name === "Core.Ping") this.send(writeGmcp("Core.Ping"));
    else this.messages.put(message);
  }

  terminalLearnt(terminal: Terminal): void {
    this.terminals.put(terminal);
  }

  commandReceived(): void {}

  optionSwitched(): void {}
}

export class FakeServer {
  readonly visits = new Queue<FakeVisit>();
  readonly #server: Server;
  readonly #open = new Set<FakeVisit>();

  private constructor(server: Server, offersGmcp: boolean) {
    this.#server = server;
    server.on("connection", (socket) => {
      const visit = new FakeVisit(socket, offersGmcp);
      this.#open.add(visit);
      this.visits.put(visit);
    });
  }

  /** Listens on a free port of the loopback interface. */
  static async start({ offersGmcp = true, port = 0 } = {}): Promise<FakeServer> {
    const server = createServer({ allowHalfOpen: false });
    const fake = new FakeServer(server, offersGmcp);
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    return fake;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  async stop(): Promise<void> {
    for (const visit of this.#open) visit.drop();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
