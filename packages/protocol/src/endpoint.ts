// One end of a connection without its socket: bytes in, words out, and what to answer.
import { type Charset, utf8 } from "./framing/charset.ts";
import { applyErasures, cleanText } from "./framing/clean.ts";
import { withoutSequences } from "./framing/escape-sequences.ts";
import { LineDecoder } from "./framing/line-decoder.ts";
import { EC, EL, EOR, GA, IP, type Verb } from "./telnet/codes.ts";
import { TelnetDecoder } from "./telnet/decoder.ts";
import { encodeCommand, encodeNegotiation, encodeSubnegotiation } from "./telnet/encoder.ts";
import { Negotiator } from "./telnet/negotiator.ts";
import type { Finding, Role, TelnetOption } from "./telnet/option.ts";
import { echo } from "./telnet/options/echo.ts";
import { type GmcpMessage, gmcp, readGmcp } from "./telnet/options/gmcp.ts";
import { options } from "./telnet/options/index.ts";
import { anyTerminal, type OwnTerminal } from "./telnet/own-terminal.ts";
import { type Terminal, unknownTerminal } from "./telnet/terminal.ts";

/** What an endpoint's owner is told, in stream order. */
export interface EndpointOwner {
  /** A line that is safe to show: erasures done, nothing in it but printable text. */
  lineReceived(line: string): void;
  /** A line had more bytes than the limit. None of it is handed over. */
  lineTooLong(): void;
  /** A GMCP message, or undefined for one that could not be read. */
  gmcpReceived(message: GmcpMessage | undefined): void;
  /** A telnet command other than line editing: AYT, IP, NOP. */
  commandReceived(code: number): void;
  /** An option was switched, on or off. `us`: what we do; otherwise what the peer does. */
  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void;
  /** An unfinished line that the peer has marked as a prompt. Only a client is shown one. */
  promptReceived?(prompt: string): void;
  /** More is known of the peer's terminal. Only a server learns of one. */
  terminalLearnt?(terminal: Terminal): void;
  /** Bytes to put on the wire, ahead of anything written later. */
  send(bytes: Uint8Array): void;
}

/** The most that a peer may send of one thing. What is longer is refused whole. */
export interface EndpointLimits {
  /** Bytes of one line, its end not counted. */
  readonly line: number;
  /** Bytes of one telnet subnegotiation, so of one GMCP message. */
  readonly subnegotiation: number;
}

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
  #terminal = unknownTerminal;
  #own: OwnTerminal;
  /** How often we were asked of our own terminal. */
  #asked = 0;
  #peerSpeaksTelnet = false;

  /** @param own what a client tells of its terminal; a server has none to tell of */
  constructor(role: Role, limits: EndpointLimits, owner: EndpointOwner, own = anyTerminal) {
    this.#owner = owner;
    this.#own = own;
    this.#role = role;
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
    return this.#terminal;
  }

  /** Our own terminal is another now: of its size a peer is told that has asked for it. */
  describe(own: OwnTerminal): void {
    const { columns, rows } = this.#own;
    this.#own = own;
    if (own.columns === columns && own.rows === rows) return;
    for (const option of options) {
      if (this.#negotiator.isEnabled(option.code, true)) this.#tell(option);
    }
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
    if (this.#terminal.wantsEndOfRecord) return encodeCommand(EOR);
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
    const isWanted = option[this.#role].them !== "refuse";
    if (isWanted && option.read !== undefined) {
      this.#heed(option, option.read(payload, this.#terminal));
    }
    if (this.#negotiator.isEnabled(code, true)) this.#answer(option, payload);
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
    if (option.switched !== undefined) this.#heed(option, option.switched(us, enabled));
    if (us && enabled) this.#tell(option);
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

  #answer(option: TelnetOption, question: Uint8Array): void {
    const answer = option.answer?.(question, this.#own, this.#asked);
    if (answer === undefined) return;
    this.#asked++;
    this.#owner.send(encodeSubnegotiation(option.code, answer));
  }

  #tell(option: TelnetOption): void {
    const told = option.tell?.(this.#own);
    if (told !== undefined) this.#owner.send(encodeSubnegotiation(option.code, told));
  }

  #noteTelnet(): void {
    if (this.#peerSpeaksTelnet) return;
    this.#peerSpeaksTelnet = true;
    this.#negotiator.start("follow");
  }

  #heed(option: TelnetOption, { learnt, reply }: Finding): void {
    if (reply !== undefined) this.#owner.send(encodeSubnegotiation(option.code, reply));
    if (learnt === undefined) return;
    this.#terminal = { ...this.#terminal, ...learnt };
    this.#owner.terminalLearnt?.(this.#terminal);
  }
}
