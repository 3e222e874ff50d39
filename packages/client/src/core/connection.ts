// One connection to a server: a socket below, facts and lines above.
import type { Socket } from "node:net";
import {
  Endpoint,
  type EndpointOwner,
  echo,
  encodeUtf8,
  type GmcpMessage,
  gmcp,
  type OwnTerminal,
  readEventMessage,
  type TeaEvent,
  type TeaRequest,
  type TelnetOption,
  writeGmcp,
  writeTeaMessage,
} from "@tea-party/protocol";
import { connectInTheClear, PIECE } from "./clear-socket.ts";
import type { Clock } from "./clock.ts";
import { failureReason } from "./failure-reason.ts";
import type { Address } from "./model/link.ts";
import { connectSecurely } from "./secure-socket.ts";
import { type SettledSpeech, SpeechSettling } from "./speech-settling.ts";
import type { TlsTrust } from "./tls.ts";

/** What a connection tells its owner. `lost` comes once, and nothing after it. */
export interface ConnectionOwner {
  connected(): void;
  /** Again when a server that was taken for one of text states facts after all. */
  speechSettled(speech: SettledSpeech): void;
  factReceived(event: TeaEvent): void;
  lineReceived(line: string): void;
  /** A line that has no end, since an answer is to stand behind it. */
  promptReceived(prompt: string): void;
  /** The server echoes from now on, or no longer: what is typed meanwhile is nobody's to see. */
  echoSwitched(isOn: boolean): void;
  pongReceived(): void;
  /** `isFarewell`: the server closed it in order. */
  lost(reason: string, isFarewell: boolean): void;
}

/** How we name ourselves to servers, as MUD clients do in Core.Hello. */
export interface Introduction {
  readonly client: string;
  readonly version: string;
}

export interface ConnectionOptions {
  readonly address: Address;
  /** How to make sure of the server; undefined for a connection in the clear. */
  readonly tls: TlsTrust | undefined;
  readonly introduction: Introduction;
  readonly clock: Clock;
}

/** Milliseconds in which a server must accept the connection. */
const CONNECT_LIMIT = 10_000;
/** Milliseconds of silence after which a line without an end is a prompt. */
const PROMPT_SILENCE = 500;
/** Milliseconds a server has to close its side after we closed ours. */
const FAREWELL_LIMIT = 2_000;
/** Bytes. A room's recent lines come in one message, so it may be long; a line may not. */
const LIMITS = { line: 64 * 1024, subnegotiation: 8 * 1024 * 1024 };

export class Connection implements EndpointOwner {
  readonly #owner: ConnectionOwner;
  readonly #clock: Clock;
  readonly #introduction: Introduction;
  readonly #endpoint: Endpoint;
  readonly #socket: Socket;
  readonly #speech: SpeechSettling;
  #cancelTimer: () => void;
  #cancelPrompt: () => void = () => {};
  #failure: string | undefined;
  #isOver = false;

  /**
   * Dials at once.
   * @param isKnown whether the server has stated facts before
   * @param terminal what the server is told of our terminal, if it asks
   */
  constructor(
    { address, tls, introduction, clock }: ConnectionOptions,
    isKnown: boolean,
    terminal: OwnTerminal,
    owner: ConnectionOwner,
  ) {
    this.#owner = owner;
    this.#speech = new SpeechSettling(clock, isKnown, (speech) => owner.speechSettled(speech));
    this.#clock = clock;
    this.#introduction = introduction;
    this.#endpoint = new Endpoint("client", LIMITS, this, terminal);
    const connected = () => this.#connected();
    const received = (bytes: Uint8Array) => this.#receive(bytes);
    this.#socket =
      tls === undefined
        ? connectInTheClear(address, connected, received)
        : connectSecurely(address, tls, connected, received);
    this.#socket.on("error", (error) => {
      this.#failure ??= failureReason(error);
    });
    this.#socket.on("close", () => this.#closed());
    this.#cancelTimer = clock.after(CONNECT_LIMIT, () => this.hangUp("no answer"));
  }

  request(request: TeaRequest): void {
    this.send(writeTeaMessage(request));
  }

  /** Sends a line as a telnet user would. It must not hold a line end. */
  sendLine(line: string): void {
    this.send(encodeUtf8(`${line}\r\n`));
  }

  /** Our terminal has changed. */
  describe(terminal: OwnTerminal): void {
    this.#endpoint.describe(terminal);
  }

  ping(): void {
    this.send(writeGmcp("Core.Ping"));
  }

  /** Says that nothing more will come, and lets the server finish what it has to say. */
  finish(): void {
    this.#socket.end();
    this.#speech.stop();
    this.#cancelTimer();
    this.#cancelTimer = this.#clock.after(FAREWELL_LIMIT, () => this.#socket.destroy());
  }

  /** Breaks the connection off, for a reason the owner is told. */
  hangUp(reason: string): void {
    this.#failure ??= reason;
    this.#socket.destroy();
    this.#over(reason);
  }

  /** @internal from the endpoint, as are all below */
  send(bytes: Uint8Array): void {
    if (this.#socket.writable) this.#socket.write(bytes);
  }

  lineReceived(line: string): void {
    this.#owner.lineReceived(line);
  }

  lineTooLong(): void {
    this.#owner.lineReceived(`[a line of more than ${LIMITS.line} bytes was left out]`);
  }

  gmcpReceived(message: GmcpMessage | undefined): void {
    if (message === undefined) return;
    if (message.name.toLowerCase() === "core.ping") {
      this.#owner.pongReceived();
      return;
    }
    const event = readEventMessage(message);
    if (event === undefined) return;
    this.#speech.factCame();
    this.#owner.factReceived(event);
  }

  promptReceived(prompt: string): void {
    this.#owner.promptReceived(prompt);
  }

  commandReceived(): void {
    // AYT, NOP and their like ask nothing of a client.
  }

  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void {
    if (us) return;
    if (option === echo) {
      // What it echoes around is asked for in a line without an end, which may have come first.
      this.#promptEnded();
      this.#owner.echoSwitched(enabled);
    }
    if (option !== gmcp || !enabled) return;
    this.send(writeGmcp("Core.Hello", this.#introduction));
    this.send(writeGmcp("Core.Supports.Set", ["Tea 1"]));
    this.#speech.gmcpAgreed();
  }

  #connected(): void {
    this.#cancelTimer();
    this.#speech.connected();
    this.#owner.connected();
  }

  #promptEnded(): void {
    const prompt = this.#endpoint.takeUnfinished();
    if (prompt !== undefined) this.#owner.promptReceived(prompt);
  }

  /** Piece by piece, and in between whatever else waits has its turn, keys above all. */
  #receive(bytes: Uint8Array): void {
    if (this.#isOver) return;
    this.#endpoint.receive(bytes.subarray(0, PIECE));
    const rest = bytes.subarray(PIECE);
    this.#cancelPrompt();
    if (!this.#isOver && !this.#speech.statesFacts) {
      this.#cancelPrompt = this.#clock.after(PROMPT_SILENCE, () => this.#promptEnded());
    }
    setImmediate(() => (rest.length === 0 ? this.#socket.resume() : this.#receive(rest)));
  }

  #closed(): void {
    // Its last words may have no end, and nothing comes any more to wait for.
    if (!this.#isOver) this.#promptEnded();
    const failure = this.#failure;
    this.#over(failure ?? "the server closed the connection", failure === undefined);
  }

  #over(reason: string, isFarewell = false): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#cancelTimer();
    this.#speech.stop();
    this.#cancelPrompt();
    this.#owner.lost(reason, isFarewell);
  }
}
