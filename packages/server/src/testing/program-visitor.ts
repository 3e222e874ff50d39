// A program that asks for the package `Tea 1`: hears facts, makes requests. For tests.
import { connect, type Socket } from "node:net";
import {
  Endpoint,
  type EventName,
  type EventOf,
  type GmcpMessage,
  gmcp,
  readEventMessage,
  TEA_PACKAGE,
  type TeaEvent,
  type TeaRequest,
  writeGmcp,
  writeTeaMessage,
} from "@tea-party/protocol";
import { Arrivals } from "./arrivals.ts";

export class ProgramVisitor {
  /** Lines of text that came: the greeting, until facts are asked for. */
  readonly lines: string[] = [];
  readonly #socket: Socket;
  readonly #messages = new Arrivals<GmcpMessage>();
  readonly #heard: GmcpMessage[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    const limits = { line: 100_000, subnegotiation: 1_000_000 };
    const endpoint = new Endpoint("client", limits, {
      lineReceived: (line) => this.lines.push(line),
      lineTooLong: () => {},
      gmcpReceived: (message) => message && this.#messages.put(message),
      commandReceived: () => {},
      optionSwitched: (option) => {
        if (option.code === gmcp.code) this.#sayHello();
      },
      send: (bytes) => this.send(bytes),
    });
    socket.on("data", (chunk) => endpoint.receive(chunk as Uint8Array));
    socket.on("error", () => {});
    socket.on("close", () => this.#messages.end());
  }

  static arrive(port: number): ProgramVisitor {
    return new ProgramVisitor(connect({ port, host: "127.0.0.1", noDelay: true }));
  }

  /** Comes in under a name, and has heard all that this made the house say. */
  static async loggedIn(port: number, name: string): Promise<ProgramVisitor> {
    const program = ProgramVisitor.arrive(port);
    // Until the house knows that this is a program it would answer in words.
    await program.hears("welcomed");
    program.types(`/login ${name}`, "login");
    await program.hears("accepted");
    return program;
  }

  /** Asks for something. Before the first message from the house this waits in the socket. */
  ask(request: TeaRequest): void {
    this.send(writeTeaMessage(request));
  }

  /** @param line the program's own id for it */
  types(text: string, line?: string): void {
    this.ask({ type: "input", text, line });
  }

  sendGmcp(name: string, body?: unknown): void {
    this.send(writeGmcp(name, body));
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Hears on until a fact of this name comes. */
  async hears<Name extends EventName>(name: Name): Promise<EventOf<Name>> {
    for (;;) {
      const event = await this.hearsNext(name);
      if (event.type === name) return event as EventOf<Name>;
    }
  }

  /** The next fact, whatever it is. @param expected what it should be, for the failure */
  async hearsNext(expected = "another fact"): Promise<TeaEvent> {
    for (;;) {
      const event = readEventMessage(await this.#next(expected));
      if (event !== undefined) return event;
    }
  }

  /** Hears on until the house has closed the connection. @returns the names of what came */
  async hearsToTheEnd(): Promise<string[]> {
    const names: string[] = [];
    for (;;) {
      const message = await this.#messages.next();
      if (message === undefined) return names;
      names.push(message.name);
    }
  }

  /** Hears on until a message of this name comes, of whichever package. */
  async hearsMessage(name: string): Promise<GmcpMessage> {
    for (;;) {
      const message = await this.#next(name);
      if (message.name === name) return message;
    }
  }

  /** Reads nothing more. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** Has nothing more to send. */
  hangUp(): void {
    this.#socket.end();
  }

  drop(): void {
    this.#socket.resetAndDestroy();
  }

  #sayHello(): void {
    this.sendGmcp("Core.Hello", { client: "test", version: "1" });
    this.sendGmcp("Core.Supports.Set", [`${TEA_PACKAGE} 1`]);
  }

  async #next(expected: string): Promise<GmcpMessage> {
    const message = await this.#messages.next().catch(() => undefined);
    if (message === undefined) {
      const heard = this.#heard.map(({ name, body }) => `${name} ${excerpt(body)}`);
      throw new Error(`No ${expected} came.\n${heard.join("\n")}`);
    }
    this.#heard.push(message);
    return message;
  }
}

/** Enough of a message's body to know it by. */
function excerpt(body: unknown): string {
  const text = JSON.stringify(body) ?? "";
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
