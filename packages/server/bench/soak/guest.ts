// One who is in the house for a while and does what chance tells him.
import { connect, type Socket } from "node:net";

/** What every line says first, with its number behind. */
const MARK = "line ";
const PADDING = "and so on ".repeat(6);

/** Told of the number of each line that someone hears. */
export type Hearing = (number: number) => void;

export class Guest {
  readonly #socket: Socket;
  readonly gone: Promise<void>;
  #unread = "";

  constructor(port: number, name: string, room: string, heard: Hearing) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (chunk: string) => this.#read(chunk, heard));
    this.#socket.on("error", () => {});
    this.gone = new Promise((resolve) => this.#socket.once("close", () => resolve()));
    this.#type([`login ${name}`, `/join ${room}`]);
  }

  say(numbers: readonly number[]): void {
    this.#type(numbers.map((number) => `${MARK}${number} ${PADDING}`));
  }

  /** Reads no more, or reads on. */
  stall(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  /** Says goodbye. */
  leave(): void {
    this.readOn();
    this.#type(["/logout"]);
  }

  /** Is gone without a word, as when a line breaks. */
  drop(): void {
    this.#socket.resetAndDestroy();
  }

  #type(lines: readonly string[]): void {
    if (this.#socket.writable) this.#socket.write(lines.map((line) => `${line}\r\n`).join(""));
  }

  #read(chunk: string, heard: Hearing): void {
    const lines = (this.#unread + chunk).split("\r\n");
    this.#unread = lines.pop() ?? "";
    for (const line of lines) {
      const at = line.indexOf(`: ${MARK}`);
      if (at >= 0) heard(Number.parseInt(line.slice(at + 2 + MARK.length), 10));
    }
  }
}
