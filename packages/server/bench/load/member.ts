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
    const mark = tongue.arrivedMark(this.name);
    return new Promise((resolve, reject) => {
      let tail = "";
      this.ear = (bytes, length) => {
        const text = tail + bytes.toString("latin1", 0, length);
        tail = text.slice(-mark.length);
        if (!text.includes(mark)) return;
        this.ear = deaf;
        resolve();
      };
      this.socket.once("close", () => reject(new Error(`${this.name} was shown out.`)));
      this.socket.write(tongue.arrive(this.name, room, announced));
    });
  }

  becomeDeaf(): void {
    this.ear = deaf;
  }
}
