// A program that asks for the package `Tea 1`: hears facts, makes requests. For tests.
import { connect, type Socket } from "node:net";
import {
  Endpoint,
  type EventName,
  type EventOf,
  readEventMessage,
  TEA_PACKAGE,
  type TeaEvent,
  type TeaRequest,
  writeGmcp,
  writeTeaMessage,
} from "@tea-party/protocol";
import { Arrivals } from "./arrivals.ts";

export class ProgramVisitor {
  readonly #socket: Socket;
  readonly #events = new Arrivals<TeaEvent>();
  readonly #heard: TeaEvent[] = [];
  /** Lines of text that came; one who asked for facts gets none after the greeting. */
  readonly lines: string[] = [];

  private constructor(socket: Socket) {
    this.#socket = socket;
    const endpoint = new Endpoint(
      "client",
      { line: 100_000, subnegotiation: 1_000_000 },
      {
        lineReceived: (line) => this.lines.push(line),
        lineTooLong: () => {},
        gmcpReceived: (message) => {
          const event = message && readEventMessage(message);
          if (event !== undefined) this.#events.put(event);
        },
        commandReceived: () => {},
        optionSwitched: () => {
          this.sendGmcp("Core.Hello", { client: "test", version: "1" });
          this.sendGmcp("Core.Supports.Set", [`${TEA_PACKAGE} 1`]);
        },
        send: (bytes) => this.send(bytes),
      },
    );
    socket.on("data", (chunk) => endpoint.receive(chunk as Uint8Array));
    socket.on("error", () => {});
    socket.on("close", () => this.#events.end());
  }

  static async arrive(port: number): Promise<ProgramVisitor> {
    return new ProgramVisitor(connect({ port, host: "127.0.0.1", noDelay: true }));
  }

  /** Comes in under a name, and has heard all that this made the house say. */
  static async loggedIn(port: number, name: string): Promise<ProgramVisitor> {
    const program = await ProgramVisitor.arrive(port);
    program.ask({ type: "input", text: `/login ${name}`, line: "login" });
    await program.hears("accepted");
    return program;
  }

  ask(request: TeaRequest): void {
    this.send(writeTeaMessage(request));
  }

  sendGmcp(name: string, body?: unknown): void {
    this.send(writeGmcp(name, body));
  }

  send(bytes: Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Hears on until a fact of this name comes. */
  async hears<Name extends EventName>(type: Name): Promise<EventOf<Name>> {
    for (;;) {
      const event = await this.#next(type);
      if (event.type === type) return event as EventOf<Name>;
    }
  }

  drop(): void {
    this.#socket.resetAndDestroy();
  }

  async #next(expected: EventName): Promise<TeaEvent> {
    const event = await this.#events.next().catch(() => undefined);
    if (event === undefined) {
      const heard = this.#heard.map((each) => JSON.stringify(each)).join("\n");
      throw new Error(`"${expected}" never came.\n${heard}`);
    }
    this.#heard.push(event);
    return event;
  }
}
