// One end of a connection without its socket: bytes in, words out, and what to answer.
import type { EndpointLimits, EndpointOwner } from "./endpoint-owner.ts";
import { type Charset, utf8 } from "./framing/charset.ts";
import { applyErasures, cleanText } from "./framing/clean.ts";
import { withoutSequences } from "./framing/escape-sequences.ts";
import { LineDecoder } from "./framing/line-decoder.ts";
import { EC, EL, EOR, GA, IP, type Verb } from "./telnet/codes.ts";
import { TelnetDecoder } from "./telnet/decoder.ts";
import { encodeCommand, encodeNegotiation } from "./telnet/encoder.ts";
import { Negotiator } from "./telnet/negotiator.ts";
import type { Role, TelnetOption } from "./telnet/option.ts";
import { echo } from "./telnet/options/echo.ts";
import { gmcp, readGmcp } from "./telnet/options/gmcp.ts";
import { options } from "./telnet/options/index.ts";
import { anyTerminal, type OwnTerminal } from "./telnet/own-terminal.ts";
import type { Terminal } from "./telnet/terminal.ts";
import { Terminals } from "./telnet/terminals.ts";

/** DEL: what telnet's EC means (RFC 854), as a terminal in character mode sends it. */
const ERASE = Uint8Array.of(0x7f);

/** Composes decoder, lines and negotiation for either side. */
export class Endpoint {
  readonly #owner: EndpointOwner;
  readonly #role: Role;
  readonly #decoder: TelnetDecoder;
  readonly #lines: LineDecoder;
  readonly #negotiator: Negotiator;
  /** In which lines are read. What is written is encoded by who writes it. */
  charset: Charset = utf8;
  readonly #terminals: Terminals;
  #peerSpeaksTelnet = false;

  /** @param own what a client tells of its terminal; a server has none to tell of */
  constructor(role: Role, limits: EndpointLimits, owner: EndpointOwner, own = anyTerminal) {
    this.#owner = owner;
    this.#role = role;
    this.#terminals = new Terminals(own, owner);
    this.#decoder = new TelnetDecoder(this, limits.subnegotiation);
    this.#lines = new LineDecoder(this, limits.line);
    this.#negotiator = new Negotiator(options, role, this);
  }

  /** Sends what this end offers. A server calls it after its greeting, a client never. */
  offer(): void {
    this.#negotiator.start("offer");
  }

  /** Takes the next bytes from the peer, cut wherever they were. The owner is told before it returns. */
  receive(chunk: Uint8Array): void {
    this.#decoder.push(chunk);
  }

  /** What telnet has told of the peer's terminal so far. */
  get terminal(): Terminal {
    return this.#terminals.peers;
  }

  /** Our own terminal is another now: of its size a peer is told that has asked for it. */
  describe(own: OwnTerminal): void {
    const told = options.filter(({ code }) => this.#negotiator.isEnabled(code, true));
    this.#terminals.describe(own, told);
  }

  /** From now on the peer shows nothing of what is typed, since we claim to echo (RFC 857). */
  hideTyping(): void {
    this.#negotiator.enable(echo.code, true);
  }

  /** From now on the peer shows again what is typed. */
  showTyping(): void {
    this.#negotiator.disable(echo.code, true);
  }

  /**
   * The mark behind a prompt: EOR where it was agreed on, or else GA, which RFC 854 wants of who
   * has not agreed to suppress it. A peer that never spoke telnet would see it as rubbish.
   */
  get promptEnd(): Uint8Array | undefined {
    if (this.terminal.wantsEndOfRecord) return encodeCommand(EOR);
    return this.#peerSpeaksTelnet ? encodeCommand(GA) : undefined;
  }

  /** The unfinished line, for whoever takes it for a prompt. @returns undefined for none */
  takeUnfinished(): string | undefined {
    const bytes = this.#lines.takeUnfinished();
    return bytes === undefined ? undefined : this.#read(bytes);
  }

  /** @internal from the telnet decoder */
  data(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  /** @internal from the telnet decoder */
  command(code: number): void {
    this.#noteTelnet();
    if (code === EC) this.#lines.push(ERASE);
    else if (code === EL) this.#lines.eraseLine();
    else {
      if (code === IP) this.#lines.eraseLine();
      if (code === GA || code === EOR) this.#promptEnded();
      this.#owner.commandReceived(code);
    }
  }

  /** @internal from the telnet decoder */
  negotiate(verb: Verb, option: number): void {
    this.#noteTelnet();
    this.#negotiator.receive(verb, option);
  }

  /** @internal from the telnet decoder */
  subnegotiation(code: number, payload: Uint8Array): void {
    if (code === gmcp.code) {
      this.#owner.gmcpReceived(readGmcp(payload));
      return;
    }
    const option = options.find((known) => known.code === code);
    if (option === undefined) return;
    // Nobody may tell us what we never want to know.
    if (option[this.#role].them !== "refuse") this.#terminals.read(option, payload);
    if (this.#negotiator.isEnabled(code, true)) this.#terminals.answer(option, payload);
  }

  /** @internal from the telnet decoder */
  subnegotiationTooLong(option: number): void {
    if (option === gmcp.code) this.#owner.gmcpReceived(undefined);
  }

  /** @internal from the line decoder */
  line(bytes: Uint8Array): void {
    this.#owner.lineReceived(this.#read(bytes));
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
    this.#terminals.switched(option, us, enabled);
    this.#owner.optionSwitched(option, us, enabled);
  }

  #read(bytes: Uint8Array): string {
    const text = this.charset.decode(bytes);
    // A visitor's terminal sends none of these in a line that it has edited.
    return cleanText(applyErasures(this.#role === "client" ? withoutSequences(text) : text));
  }

  /** A server's visitor ends no prompts: what he has typed so far waits for its end. */
  #promptEnded(): void {
    if (this.#owner.promptReceived === undefined) return;
    const prompt = this.takeUnfinished();
    if (prompt !== undefined) this.#owner.promptReceived(prompt);
  }

  #noteTelnet(): void {
    if (this.#peerSpeaksTelnet) return;
    this.#peerSpeaksTelnet = true;
    this.#negotiator.start("follow");
  }
}
