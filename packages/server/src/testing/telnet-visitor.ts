// A person at a telnet that answers no negotiation: types lines, reads lines. For tests.
import { connect, type Socket } from "node:net";
import { Arrivals } from "./arrivals.ts";

// Written apart from the protocol package, whose mistakes it is to find.
const NEGOTIATION = /\xff(?:[\xfb-\xfe][\s\S]|\xfa[\s\S]*?\xff\xf0|[\xef\xf1\xf9])/g;
/** What nobody may ever be sent: it would act on his terminal. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

export class TelnetVisitor {
  readonly #socket: Socket;
  readonly #lines = new Arrivals<string>();
  readonly #transcript: string[] = [];
  readonly #packets = new Arrivals<void>();
  #pieces = 0;
  #received = "";
  /** How much of it had come when something was sent last, and can be no answer to that. */
  #receivedBefore = 0;
  #unread = "";

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => this.#receive(chunk));
    // A reset ends what can be read as a farewell does; which of them it was is not our matter.
    socket.on("error", () => {});
    socket.on("close", () => this.#lines.end());
  }

  static arrive(port: number): Promise<TelnetVisitor> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", noDelay: true });
      socket.once("error", reject);
      socket.once("connect", () => {
        socket.off("error", reject);
        resolve(new TelnetVisitor(socket));
      });
    });
  }

  /** Comes in under a name, and has read all that this made the house say. */
  static async loggedIn(port: number, name: string): Promise<TelnetVisitor> {
    const visitor = await TelnetVisitor.arrive(port);
    visitor.type(`login ${name}`);
    visitor.type("/ping");
    await visitor.sees("pong");
    return visitor;
  }

  /** All bytes so far, one character each: `\xff\xfc\x03` is IAC WONT SGA. */
  get received(): string {
    return this.#received;
  }

  /** In how many pieces it came; on loopback each is a write of the house. */
  get pieces(): number {
    return this.#pieces;
  }

  /** What was typed and seen so far. */
  get transcript(): string {
    return this.#transcript.join("\n");
  }

  type(line: string): void {
    this.#transcript.push(`> ${line}`);
    this.#receivedBefore = this.#received.length;
    this.#socket.write(`${line}\r\n`);
  }

  /** Sends bytes as they are; each write is a packet of its own on a quiet loopback. */
  send(bytes: Uint8Array): void {
    this.#receivedBefore = this.#received.length;
    this.#socket.write(bytes);
  }

  /** The next line, or undefined when the house has closed the connection. */
  async reads(): Promise<string | undefined> {
    try {
      const line = await this.#lines.next();
      this.#transcript.push(line === undefined ? "(connection closed)" : `< ${line}`);
      return line;
    } catch {
      throw new Error(`No line came in time.\n${this.transcript}`);
    }
  }

  /** Reads on until this line comes. */
  async sees(line: string): Promise<void> {
    for (let read = await this.reads(); read !== line; read = await this.reads()) {
      if (read === undefined) throw new Error(`"${line}" never came.\n${this.transcript}`);
    }
  }

  /** Waits until these bytes have come since something was sent, whether they end a line or not. */
  async receives(bytes: string): Promise<void> {
    while (!this.#received.includes(bytes, this.#receivedBefore)) await this.#packets.next();
  }

  /** Reads on until the connection is closed. */
  async readsToTheEnd(): Promise<string[]> {
    const rest: string[] = [];
    for (let line = await this.reads(); line !== undefined; line = await this.reads()) {
      rest.push(line);
    }
    return rest;
  }

  /** Has nothing more to send, and reads on. */
  hangUp(): void {
    this.#socket.end();
  }

  /** Is gone without a word: a reset, as when a line breaks. */
  drop(): void {
    this.#socket.resetAndDestroy();
  }

  #receive(chunk: string): void {
    this.#pieces++;
    this.#received += chunk;
    this.#packets.put();
    this.#unread = (this.#unread + chunk).replace(NEGOTIATION, "");
    const lines = this.#unread.split("\r\n");
    this.#unread = lines.pop() ?? "";
    for (const bytes of lines) {
      const line = Buffer.from(bytes, "latin1").toString("utf8");
      this.#lines.put(UNSAFE.test(line) ? `UNSAFE ${JSON.stringify(line)}` : line);
    }
  }
}
