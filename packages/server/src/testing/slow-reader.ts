// A visitor who reads only when a test says so, and can take a lot in at once.
import { once } from "node:events";
import { connect, type Socket } from "node:net";

export class SlowReader {
  readonly #socket: Socket;
  #received = "";
  /** The end of it: a long text would be copied for every look at it. */
  #end = "";

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      this.#received += chunk;
      this.#end = (this.#end + chunk).slice(-10_000);
    });
    socket.on("error", () => {});
  }

  /** Comes in under a name, and has stopped to read. @param before what is sent first */
  static async loggedIn(port: number, name: string, before = ""): Promise<SlowReader> {
    const reader = new SlowReader(connect({ port, host: "127.0.0.1" }));
    reader.#socket.write(before, "latin1");
    reader.type(`login ${name}`);
    reader.type("/ping");
    await reader.receives(/pong/i);
    reader.#received = "";
    reader.#end = "";
    reader.#socket.pause();
    return reader;
  }

  /** What came since he last stopped, one character a byte. */
  get received(): string {
    return this.#received;
  }

  type(line: string): void {
    this.#socket.write(`${line}\r\n`);
  }

  /** Reads on until this has come. */
  async receives(pattern: RegExp): Promise<void> {
    this.#socket.resume();
    while (!pattern.test(this.#end)) await once(this.#socket, "data");
  }

  async readsToTheEnd(): Promise<string> {
    this.#socket.resume();
    if (!this.#socket.closed) await once(this.#socket, "close");
    return this.#received;
  }

  leave(): void {
    this.#socket.destroy();
  }
}
