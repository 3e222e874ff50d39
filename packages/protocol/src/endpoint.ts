// One end of a connection without its socket: bytes in, words out, and what to answer.
import { applyErasures, cleanText } from "./framing/clean.ts";
import { LineDecoder } from "./framing/line-decoder.ts";
import { decodeUtf8 } from "./framing/text.ts";
import { EC, EL, type Verb } from "./telnet/codes.ts";
import { TelnetDecoder } from "./telnet/decoder.ts";
import { encodeNegotiation } from "./telnet/encoder.ts";
import { Negotiator } from "./telnet/negotiator.ts";
import type { Role, TelnetOption } from "./telnet/option.ts";
import { type GmcpMessage, gmcp, readGmcp } from "./telnet/options/gmcp.ts";
import { options } from "./telnet/options/index.ts";

/** What an endpoint's owner is told, in stream order. */
export interface EndpointOwner {
  /** A line that is safe to show: erasures done, nothing in it but printable text. */
  lineReceived(line: string): void;
  lineTooLong(): void;
  /** A GMCP message, or undefined for one that could not be read. */
  gmcpReceived(message: GmcpMessage | undefined): void;
  /** A telnet command other than line editing: AYT, IP, NOP. */
  commandReceived(code: number): void;
  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void;
  /** Bytes to put on the wire, ahead of anything written later. */
  send(bytes: Uint8Array): void;
}

export interface EndpointLimits {
  /** Bytes of one line. */
  readonly line: number;
  /** Bytes of one telnet subnegotiation, so of one GMCP message. */
  readonly subnegotiation: number;
}

const ERASE = Uint8Array.of(0x7f);

/** Composes decoder, lines and negotiation for either side. */
export class Endpoint {
  readonly #owner: EndpointOwner;
  readonly #decoder: TelnetDecoder;
  readonly #lines: LineDecoder;
  readonly #negotiator: Negotiator;

  constructor(role: Role, limits: EndpointLimits, owner: EndpointOwner) {
    this.#owner = owner;
    this.#decoder = new TelnetDecoder(this, limits.subnegotiation);
    this.#lines = new LineDecoder(this, limits.line);
    this.#negotiator = new Negotiator(options, role, this);
  }

  /** Sends what this end offers. A server calls it after its greeting, a client never. */
  offer(): void {
    this.#negotiator.start();
  }

  receive(chunk: Uint8Array): void {
    this.#decoder.push(chunk);
  }

  /** @internal from the telnet decoder */
  data(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  /** @internal from the telnet decoder */
  command(code: number): void {
    if (code === EC) this.#lines.push(ERASE);
    else if (code === EL) this.#lines.eraseLine();
    else this.#owner.commandReceived(code);
  }

  /** @internal from the telnet decoder */
  negotiate(verb: Verb, option: number): void {
    this.#negotiator.receive(verb, option);
  }

  /** @internal from the telnet decoder */
  subnegotiation(option: number, payload: Uint8Array): void {
    if (option === gmcp.code) this.#owner.gmcpReceived(readGmcp(payload));
  }

  /** @internal from the telnet decoder */
  subnegotiationTooLong(option: number): void {
    if (option === gmcp.code) this.#owner.gmcpReceived(undefined);
  }

  /** @internal from the line decoder */
  line(bytes: Uint8Array): void {
    this.#owner.lineReceived(cleanText(applyErasures(decodeUtf8(bytes))));
  }

  /** @internal from the line decoder */
  lineTooLong(): void {
    this.#owner.lineTooLong();
  }

  /** @internal from the negotiator */
  sendNegotiation(verb: Verb, option: number): void {
    this.#owner.send(encodeNegotiation(verb, option));
  }

  /** @internal from the negotiator */
  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void {
    this.#owner.optionSwitched(option, us, enabled);
  }
}
