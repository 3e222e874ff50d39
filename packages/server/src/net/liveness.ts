// Whether a peer is still there: who is silent for long is probed, and so is whose name another
// asks for. Times are whole seconds.
import type { Socket } from "node:net";
import { IAC } from "@tea-party/protocol";
import { PROOF_SECONDS, probeNow, probeWhenIdle } from "./keep-alive.ts";

export class Liveness {
  readonly #socket: Socket;
  /** Seconds of silence until it is probed; 0 for never. */
  readonly #idleProbe: number;
  /** Whether the peer has sent a telnet command: to others a NOP is two odd characters. */
  #knowsTelnet = false;
  #heardAt: number;
  /** When a sign of life was last asked for; 0 when none is being waited for. */
  #provedAt = 0;

  constructor(socket: Socket, idleProbe: number, now: number) {
    this.#socket = socket;
    this.#idleProbe = idleProbe;
    this.#heardAt = now;
  }

  /** Whether a sign of life was asked for a moment ago. */
  get isProving(): boolean {
    return this.#provedAt > 0;
  }

  received(chunk: Uint8Array, now: number): void {
    this.#heardAt = now;
    if (!this.#knowsTelnet) this.#knowsTelnet = chunk.includes(IAC);
  }

  /** However often someone asks for the name, the peer is probed no more than this. */
  prove(now: number): void {
    if (this.isProving) return;
    this.#provedAt = Math.max(1, now);
    probeNow(this.#socket);
  }

  /**
   * To be called once a second.
   * @param writtenAt when something was written to it last
   * @returns whether a telnet NOP is due, to break the silence
   */
  look(now: number, writtenAt: number): boolean {
    if (this.#provedAt > 0 && now - this.#provedAt > PROOF_SECONDS * 2) {
      this.#provedAt = 0;
      probeWhenIdle(this.#socket, this.#idleProbe);
    }
    if (this.#idleProbe === 0 || !this.#knowsTelnet) return false;
    return now - Math.max(this.#heardAt, writtenAt) >= this.#idleProbe;
  }
}
