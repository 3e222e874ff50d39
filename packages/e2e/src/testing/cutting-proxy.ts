// A TCP proxy that cuts the links through it, as lines, routers and sleeping machines do.
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import type { Fate, Told } from "./fate.ts";

export interface CuttingProxyOptions {
  /** What becomes of the next link; undefined for one that lasts. */
  readonly fate: () => Fate | undefined;
  /** A link is cut, and its client does not know. */
  readonly silenced: () => void;
}

export class CuttingProxy {
  /** The port that links lead to. */
  target: number;
  readonly #server: Server;
  readonly #links = new Set<Link>();
  #cuts = 0;

  private constructor(target: number, { fate, silenced }: CuttingProxyOptions) {
    this.target = target;
    this.#server = createServer({ noDelay: true, allowHalfOpen: true }, (client) => {
      const onward = connect({
        port: this.target,
        host: "127.0.0.1",
        noDelay: true,
        allowHalfOpen: true,
      });
      const link = new Link(client, onward, fate(), (isSilent) => {
        this.#cuts++;
        if (isSilent) silenced();
      });
      this.#links.add(link);
      onward.once("close", () => this.#links.delete(link));
    });
  }

  static async open(target: number, options: CuttingProxyOptions): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(target, options);
    proxy.#server.listen(0, "127.0.0.1");
    await once(proxy.#server, "listening");
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Links cut so far. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Cuts the present links with a reset. */
  cutAll(): void {
    for (const link of this.#links) link.cut({ client: "by-reset", server: "by-reset" });
  }

  /** Links that are not cut yet stay as they are. */
  spare(): void {
    for (const link of this.#links) link.spare();
  }

  close(): void {
    this.#server.close();
    for (const link of this.#links) link.destroy();
  }
}

class Link {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #onCut: (isSilent: boolean) => void;
  #fate: Fate | undefined;
  #left: number;
  #isCut = false;

  constructor(
    client: Socket,
    server: Socket,
    fate: Fate | undefined,
    onCut: (isSilent: boolean) => void,
  ) {
    this.#client = client;
    this.#server = server;
    this.#fate = fate;
    this.#left = fate?.bytes ?? 0;
    this.#onCut = onCut;
    this.#pass("client", client, server);
    this.#pass("server", server, client);
  }

  spare(): void {
    this.#fate = undefined;
  }

  destroy(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  cut({ client, server }: Pick<Fate, "client" | "server">): void {
    if (this.#isCut) return;
    this.#isCut = true;
    tell(this.#client, client);
    tell(this.#server, server);
    this.#onCut(client === "not-at-all");
  }

  #pass(from: Fate["from"], source: Socket, destination: Socket): void {
    source.on("data", (chunk: Buffer) => {
      if (this.#isCut) return;
      if (this.#fate?.from !== from || chunk.length < this.#left) {
        if (this.#fate?.from === from) this.#left -= chunk.length;
        destination.write(chunk);
        return;
      }
      destination.write(chunk.subarray(0, this.#left));
      this.cut(this.#fate);
    });
    source.on("end", () => this.#isCut || destination.end());
    source.on("error", () => this.#isCut || destination.resetAndDestroy());
    source.on("close", () => this.#isCut || destination.destroySoon());
  }
}

function tell(socket: Socket, how: Told): void {
  if (how === "by-end") socket.destroySoon();
  else if (how === "by-reset") socket.resetAndDestroy();
}
