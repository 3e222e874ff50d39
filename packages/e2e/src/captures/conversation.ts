// What is going on in the pictures: a house at a fixed time, and people who talk in it.
import { type Server, startServer } from "@tea-party/server";
import { TelnetVisitor } from "@tea-party/server/testing";

/** 2026-11-23, 09:12 UTC. */
const MORNING = Date.UTC(2026, 10, 23, 9, 12);
const MINUTE = 60_000;

/** A house whose clock is set by hand, so that a picture shows the same times whenever it is taken. */
export class Conversation {
  readonly #server: Server;
  readonly #visitors = new Map<string, TelnetVisitor>();
  readonly #setClock: (time: number) => void;

  private constructor(server: Server, setClock: (time: number) => void) {
    this.#server = server;
    this.#setClock = setClock;
  }

  static async open(): Promise<Conversation> {
    let now = MORNING;
    const server = await startServer({ name: "Tea Party", clock: () => now });
    return new Conversation(server, (time) => {
      now = time;
    });
  }

  get port(): number {
    return this.#server.port;
  }

  /** Sets the clock. @param minutes after the beginning */
  at(minutes: number): void {
    this.#setClock(MORNING + minutes * MINUTE);
  }

  async enters(name: string): Promise<void> {
    this.#visitors.set(name, await TelnetVisitor.loggedIn(this.port, name));
  }

  /** Types a line; what it does is done when this resolves. */
  async does(name: string, line: string): Promise<void> {
    const visitor = this.#visitors.get(name);
    if (visitor === undefined) throw new Error(`${name} is not here.`);
    visitor.type(line);
    visitor.type("ping");
    await visitor.sees("pong");
  }

  close(): Promise<void> {
    return this.#server.close();
  }
}
