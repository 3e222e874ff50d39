// What two ends tell each other of their terminals, by way of telnet's options.
import { encodeSubnegotiation } from "./encoder.ts";
import type { Finding, TelnetOption } from "./option.ts";
import type { OwnTerminal } from "./own-terminal.ts";
import { type Terminal, unknownTerminal } from "./terminal.ts";

/** What it asks of the endpoint that it is part of. */
export interface TerminalsSink {
  /** A whole subnegotiation for the peer. */
  send(bytes: Uint8Array): void;
  /** More is known of the peer's terminal. */
  terminalLearnt?(terminal: Terminal): void;
}

/** The peer's terminal as far as it is known, and ours as far as it is told. */
export class Terminals {
  readonly #sink: TerminalsSink;
  #own: OwnTerminal;
  /** How often we were asked of ours. */
  #asked = 0;
  #peers = unknownTerminal;

  constructor(own: OwnTerminal, sink: TerminalsSink) {
    this.#own = own;
    this.#sink = sink;
  }

  /** What the peer has told of its terminal so far. */
  get peers(): Terminal {
    return this.#peers;
  }

  /**
   * Ours is another now.
   * @param told the options by which the peer wants to hear of it; it does if the size has changed
   */
  describe(own: OwnTerminal, told: readonly TelnetOption[]): void {
    const { columns, rows } = this.#own;
    this.#own = own;
    if (own.columns === columns && own.rows === rows) return;
    for (const option of told) this.#tell(option);
  }

  /** An option was switched. `us`: what we do; otherwise what the peer does. */
  switched(option: TelnetOption, us: boolean, enabled: boolean): void {
    if (option.switched !== undefined) this.#heed(option, option.switched(us, enabled));
    if (us && enabled) this.#tell(option);
  }

  /** The peer tells something of its terminal. */
  read(option: TelnetOption, payload: Uint8Array): void {
    if (option.read !== undefined) this.#heed(option, option.read(payload, this.#peers));
  }

  /** The peer asks something of ours, if it is a question. */
  answer(option: TelnetOption, question: Uint8Array): void {
    const answer = option.answer?.(question, this.#own, this.#asked);
    if (answer === undefined) return;
    this.#asked++;
    this.#sink.send(encodeSubnegotiation(option.code, answer));
  }

  #tell(option: TelnetOption): void {
    const told = option.tell?.(this.#own);
    if (told !== undefined) this.#sink.send(encodeSubnegotiation(option.code, told));
  }

  #heed(option: TelnetOption, { learnt, reply }: Finding): void {
    if (reply !== undefined) this.#sink.send(encodeSubnegotiation(option.code, reply));
    if (learnt === undefined) return;
    this.#peers = { ...this.#peers, ...learnt };
    this.#sink.terminalLearnt?.(this.#peers);
  }
}
