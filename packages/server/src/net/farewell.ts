// A word to who does not come in, and the end of it.
import type { Socket } from "node:net";
import { textDialectHere } from "@tea-party/protocol";
import type { House } from "../house/house.ts";
import type { Dismissal } from "./dismissals.ts";
import { LINGER } from "./limits.ts";

/** Writes one line that says why, then closes. */
export function sayFarewell(socket: Socket, { code, text }: Dismissal, house: House): void {
  socket.on("error", ignore);
  socket.end(textDialectHere.encode({ type: "closed", time: house.clock(), code, text }));
  // What was sent is read and dropped: an unread byte would turn our FIN into a reset.
  socket.resume();
  // Whatever he goes on sending: he is not counted among those who are in.
  socket.once(
    "close",
    house.timer(LINGER, () => socket.destroy()),
  );
}

/** Who goes away before his farewell has heard enough. */
function ignore(): void {}
