// What is going on in the pictures: a house at a fixed time, and people who talk in it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Server, startServer } from "@tea-party/server";
import { openEmbedded, TelnetVisitor } from "@tea-party/server/testing";

/** The one that the README names, so that the pictures show it. */
const PORT = 5005;

/** A house whose clock is set by hand, so that a picture shows the same times whenever it is taken. */
export class Conversation {
  readonly #server: Server;
  readonly #visitors = new Map<string, TelnetVisitor>();
  readonly #folder: string;
  readonly #setClock: (time: number) => void;

  private constructor(server: Server, folder: string, setClock: (time: number) => void) {
    this.#server = server;
    this.#folder = folder;
    this.#setClock = setClock;
  }

  /**
   * @param time as ISO 8601 writes it, in UTC
   * @throws when the README's port is in use
   */
  static async open(time: string): Promise<Conversation> {
    let now = Date.parse(time);
    const clock = () => now;
    const folder = await mkdtemp(join(tmpdir(), "tea-party-"));
    const engine = await openEmbedded(folder, { clock });
    const server = await startServer({ name: "Tea Party", port: PORT, clock, engine });
    return new Conversation(server, folder, (time) => {
      now = time;
    });
  }

  get port(): number {
    return this.#server.port;
  }

  /** Sets the clock, which never goes back. @param time as ISO 8601 writes it, in UTC */
  at(time: string): void {
    this.#setClock(Date.parse(time));
  }

  async enters(name: string): Promise<void> {
    this.#visitors.set(name, await TelnetVisitor.loggedIn(this.port, name));
  }

  /** Waits until someone has read this line. */
  async reads(name: string, line: string): Promise<void> {
    await this.#visitor(name).sees(line);
  }

  /** Types a line; what it does is done when this resolves. */
  async does(name: string, line: string): Promise<void> {
    const visitor = this.#visitor(name);
    visitor.type(line);
    visitor.type("ping");
    await visitor.sees("pong");
  }

  async close(): Promise<void> {
    await this.#server.close();
    await rm(this.#folder, { recursive: true });
  }

  #visitor(name: string): TelnetVisitor {
    const visitor = this.#visitors.get(name);
    if (visitor === undefined) throw new Error(`${name} is not here.`);
    return visitor;
  }
}
