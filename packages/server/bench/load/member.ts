// One of the crowd: a socket that is read as cheaply as Node can, with an ear where need be.
import { connect, type Socket } from "node:net";
import type { Tongue } from "./tongue.ts";

/** All members read into the same memory: what was heard is dealt with before the next read. */
const SHARED = Buffer.allocUnsafe(1 << 18);

/** Told of bytes as they come. They are gone after the call. */
export type Ear = (bytes: Buffer, length: number) => void;

const deaf: Ear = () => {};

export class Member {
  readonly name: string;
  readonly socket: Socket;
  bytesHeard = 0;
  ear: Ear = deaf;
  #isGone = false;

  constructor(port: number, name: string) {
    this.name = name;
    this.socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: SHARED,
        callback: (length, bytes) => {
          this.bytesHeard += length;
          this.ear(bytes as Buffer, length);
          return true;
        },
      },
    });
    this.socket.on("error", () => {});
    this.socket.on("close", () => {
      this.#isGone = true;
    });
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Comes in; resolves once told so. */
  arrive(tongue: Tongue, room: string, announced: boolean): Promise<void> {
    return this.exchange(tongue.arrive(this.name, room, announced), tongue.arrivedMark(this.name));
  }

  /** Sends something; resolves once this mark comes back. */
  exchange(bytes: Uint8Array, mark: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const gone = () => reject(new Error(`${this.name} was shown out.`));
      let tail = "";
      this.ear = (heard, length) => {
        const text = tail + heard.toString("latin1", 0, length);
        tail = text.slice(-mark.length);
        if (!text.includes(mark)) return;
        this.ear = deaf;
        this.socket.off("close", gone);
        resolve();
      };
      this.socket.once("close", gone);
      this.socket.write(bytes);
    });
  }

  /**
   * Is gone at once. The port of a connection that ends in the orderly way is not free for another
   * minute (TIME_WAIT), and fewer than thirty thousand are to be had.
   */
  drop(): void {
    this.becomeDeaf();
    this.socket.resetAndDestroy();
  }

  becomeDeaf(): void {
    this.ear = deaf;
  }
}
