// A word to who does not come in, and the end of it.
import type { Socket } from "node:net";
import { textDialectHere } from "@tea-party/protocol";
import type { House } from "../house/house.ts";
import type { Dismissal } from "./dismissals.ts";
import { linger } from "./linger.ts";

/** The most who are said farewell to at one time: each holds a file descriptor that no limit counts. */
const MOST = 1_000;

export class Farewells {
  readonly #house: House;
  #count = 0;

  constructor(house: House) {
    this.#house = house;
  }

  /** Writes one line that says why, then closes; where many are told so already, only closes. */
  say(socket: Socket, { code, text }: Dismissal): void {
    if (this.#count === MOST) {
      socket.destroy();
      return;
    }
    this.#count++;
    const { clock, timer } = this.#house;
    socket.on("error", ignore).once("close", () => this.#count--);
    socket.end(textDialectHere.encode({ type: "closed", time: clock(), code, text }));
    linger(socket, timer);
  }
}

/** Who goes away before his farewell has heard enough. */
function ignore(): void {}
