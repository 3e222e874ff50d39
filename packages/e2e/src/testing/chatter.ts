// Someone who talks in a room without a pause, in whichever run of the server there is.
import { setTimeout as wait } from "node:timers/promises";
import { ProgramVisitor } from "@tea-party/server/testing";

/** Milliseconds between two handfuls of lines. */
const PACE = 20;

export class Chatter {
  readonly #name: string;
  readonly #room: string;
  readonly #linesAtOnce: number;
  #said = 0;

  constructor(name: string, room: string, linesPerSecond: number) {
    this.#name = name;
    this.#room = room;
    this.#linesAtOnce = (linesPerSecond * PACE) / 1000;
  }

  /** Comes in and talks until the server is no more. */
  async talk(port: number): Promise<void> {
    const visitor = await ProgramVisitor.loggedIn(port, this.#name);
    visitor.types(`/join ${this.#room}`, "join");
    await visitor.hears("accepted");
    let isCutOff = false;
    const cutOff = visitor
      .hears("closed")
      .catch(() => undefined)
      .then(() => {
        isCutOff = true;
      });
    while (!isCutOff) {
      for (let line = 0; line < this.#linesAtOnce; line++) {
        const text = `${this.#name} ${++this.#said}`;
        visitor.ask({ type: "input", room: this.#room, text, line: text });
      }
      await wait(PACE);
    }
    visitor.drop();
    await cutOff;
  }

  /** Resolves when so many more lines have been said. */
  async says(count: number): Promise<void> {
    const end = this.#said + count;
    while (this.#said < end) await wait(PACE);
  }
}
