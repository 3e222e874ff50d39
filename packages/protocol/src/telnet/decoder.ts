// Takes telnet's control sequences out of a byte stream (RFC 854, RFC 855).
import { BoundedBytes } from "../framing/bounded-bytes.ts";
import { DO, DONT, IAC, SB, SE, type Verb, WILL, WONT } from "./codes.ts";

/** Where a decoder puts what it finds, in stream order. */
export interface TelnetSink {
  /** Plain bytes, doubled 0xFF undone. Valid only during the call: copy to keep. */
  data(bytes: Uint8Array): void;
  /** A command without an option: AYT, IP, NOP, or a byte nobody has defined. */
  command(code: number): void;
  /** `IAC verb option`; the option may be one that nobody has heard of. */
  negotiate(verb: Verb, option: number): void;
  /** The bytes between `IAC SB option` and `IAC SE`, the sink's to keep. */
  subnegotiation(option: number, payload: Uint8Array): void;
  /** A subnegotiation outgrew the limit: it is dropped, and the rest of it skipped. */
  subnegotiationTooLong(option: number): void;
}

type State = "data" | "command" | "verb" | "option" | "body" | "bodyCommand";

const ONE_IAC = Uint8Array.of(IAC);

/** Any chunking of the same bytes gives the same calls, but for where `data` is cut. */
export class TelnetDecoder {
  readonly #sink: TelnetSink;
  readonly #body: BoundedBytes;
  #state: State = "data";
  #verb: Verb = WILL;
  #option = 0;

  /** @param subnegotiationLimit the most payload bytes kept of one subnegotiation */
  constructor(sink: TelnetSink, subnegotiationLimit: number) {
    this.#sink = sink;
    this.#body = new BoundedBytes(subnegotiationLimit);
  }

  /** Takes the next bytes of the stream, cut wherever they were. */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length) {
      if (this.#state === "data") at = this.#readData(chunk, at);
      else if (this.#state === "body") at = this.#readBody(chunk, at);
      else this.#readByte(chunk[at++] as number);
    }
  }

  #readData(chunk: Uint8Array, from: number): number {
    const iac = chunk.indexOf(IAC, from);
    if (iac < 0 && from === 0) {
      this.#sink.data(chunk);
      return chunk.length;
    }
    const end = iac < 0 ? chunk.length : iac;
    if (end > from) this.#sink.data(chunk.subarray(from, end));
    if (iac < 0) return end;
    this.#state = "command";
    return end + 1;
  }

  #readBody(chunk: Uint8Array, from: number): number {
    const iac = chunk.indexOf(IAC, from);
    const end = iac < 0 ? chunk.length : iac;
    if (end > from) this.#keep(chunk.subarray(from, end));
    if (iac < 0) return end;
    this.#state = "bodyCommand";
    return end + 1;
  }

  #readByte(byte: number): void {
    switch (this.#state) {
      case "command":
        this.#readCommand(byte);
        break;
      case "verb":
        this.#state = "data";
        this.#sink.negotiate(this.#verb, byte);
        break;
      case "option":
        this.#option = byte;
        this.#state = "body";
        break;
      default:
        this.#readBodyCommand(byte);
    }
  }

  #readCommand(byte: number): void {
    this.#state = "data";
    if (byte === IAC) this.#sink.data(ONE_IAC);
    else if (byte === SB) this.#state = "option";
    else if (byte === WILL || byte === WONT || byte === DO || byte === DONT) {
      this.#verb = byte;
      this.#state = "verb";
    } else if (byte !== SE) this.#sink.command(byte);
  }

  #readBodyCommand(byte: number): void {
    if (byte === IAC) {
      this.#keep(ONE_IAC);
      this.#state = "body";
      return;
    }
    const isKept = !this.#body.overflowed;
    const payload = this.#body.take();
    // Anything but IAC or SE means the peer lost its SE: drop the body, take the command.
    if (byte !== SE) this.#readCommand(byte);
    else {
      this.#state = "data";
      if (isKept) this.#sink.subnegotiation(this.#option, payload);
    }
  }

  #keep(bytes: Uint8Array): void {
    if (this.#body.overflowed) return;
    this.#body.add(bytes);
    if (this.#body.overflowed) this.#sink.subnegotiationTooLong(this.#option);
  }
}
