// The scripted server as the benchmark holds it: a process, ordered about and stopped by its id.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { News, Order, Talk } from "./script.ts";

export class ServerProgram implements AsyncDisposable {
  readonly port: number;
  /** Settles when a client has come in. */
  readonly entered: Promise<unknown>;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.port = port;
    this.entered = this.#hears("entered");
  }

  static async start(): Promise<ServerProgram> {
    const child = fork(new URL("scripted-server.ts", import.meta.url));
    const [news] = (await once(child, "message")) as [News];
    if (news.news !== "open") throw new Error("The server did not open.");
    return new ServerProgram(child, news.port);
  }

  /** Says so many lines a second from now on; 0 stops. */
  say(rate: number, talk: Talk = "plain"): void {
    this.#order({ order: "say", rate, talk });
  }

  /** Says lines as fast as they are taken. @returns how many were said in all, once they are */
  async sayAtOnce(count: number): Promise<number> {
    const said = this.#hears("said");
    this.#order({ order: "say at once", count });
    const { lines } = await said;
    return lines;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exited = once(this.#process, "exit");
    this.#process.disconnect();
    await exited;
  }

  #order(order: Order): void {
    this.#process.send(order);
  }

  #hears<Kind extends News["news"]>(kind: Kind): Promise<Extract<News, { news: Kind }>> {
    return new Promise((resolve) => {
      const listen = (news: News) => {
        if (news.news !== kind) return;
        this.#process.off("message", listen);
        resolve(news as Extract<News, { news: Kind }>);
      };
      this.#process.on("message", listen);
    });
  }
}
