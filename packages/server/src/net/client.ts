// The client at the other end: what it sends, read and acted on, and how it is spoken to.
import {
  AYT,
  CRLF,
  type Display,
  Endpoint,
  type EndpointOwner,
  encodeUtf8,
  type GmcpMessage,
  gmcp,
  IP,
  mssp,
  type PrivateDialect,
  TEA_PACKAGE,
  type TelnetOption,
  type Terminal,
  writeGmcp,
  writeMssp,
} from "@tea-party/protocol";
import { refuse } from "../house/refusal.ts";
import type { Session } from "../house/session.ts";
import { handleGmcp } from "./gmcp-handlers.ts";
import { endpointLimits } from "./limits.ts";
import { msspVariables, type Ports } from "./mssp-variables.ts";
import { type GmcpPeer, mudDialect } from "./mud-dialect.ts";
import { Presentation } from "./presentation.ts";

/** What a client is told by, and tells. */
export interface ClientOwner {
  readonly session: Session;
  readonly ports: Ports;
  push(bytes: Uint8Array): void;
}

/** What bytes are read as that are none of the character set. */
const UNREADABLE = "\ufffd";

export class Client implements EndpointOwner, GmcpPeer {
  readonly #owner: ClientOwner;
  readonly #endpoint: Endpoint;
  readonly #presentation = new Presentation();
  #speaksGmcp = false;
  #logins = 0;
  #knowsOfCharset = false;

  constructor(owner: ClientOwner) {
    this.#owner = owner;
    this.#endpoint = new Endpoint("server", endpointLimits, this);
  }

  get session(): Session {
    return this.#owner.session;
  }

  get display(): Display {
    return this.#presentation.display;
  }

  /** The GMCP packages it asked for, in lower case. */
  get packages(): ReadonlySet<string> {
    return this.#presentation.packages;
  }

  /** Whether it is told facts, and no text. */
  get isProgram(): boolean {
    return this.#presentation.isProgram;
  }

  /**
   * It asks for packages. Whoever is to be told in another way, or asks for facts again, is told
   * anew where he is.
   * @param packages all it asks for now, in lower case
   * @param named those it named just now
   */
  support(packages: ReadonlySet<string>, named: readonly string[]): void {
    const wasProgram = this.isProgram;
    this.#presentation.packages = packages;
    const dialects = this.#presentation.dialects(this.#ownDialect);
    const asksAgain = this.isProgram && named.includes(TEA_PACKAGE.toLowerCase());
    if (this.isProgram === wasProgram && !asksAgain) this.session.shape(dialects);
    else this.session.useDialects(dialects);
  }

  /** Offers it the telnet options that we speak. */
  offer(): void {
    this.#endpoint.offer();
  }

  receive(chunk: Uint8Array): void {
    this.#endpoint.receive(chunk);
  }

  sendGmcp(name: string, body?: unknown): void {
    this.send(writeGmcp(name, body));
  }

  /** Tells an attempt to log in from the one before it. */
  nextLoginNumber(): number {
    return ++this.#logins;
  }

  prefer(change: Partial<Display>): void {
    this.#presentation.prefer(change);
    this.#reshape();
  }

  hideTyping(prompt: string): void {
    if (this.#presentation.isProgram) return;
    this.#endpoint.hideTyping();
    this.send(this.#presentation.charset.encode(prompt));
    const mark = this.#endpoint.promptEnd;
    if (mark !== undefined) this.send(mark);
  }

  showTyping(): void {
    if (this.#presentation.isProgram) return;
    this.#endpoint.showTyping();
    this.send(encodeUtf8(CRLF));
  }

  /** The connection is about to be closed. People are told by text, programs by a fact. */
  sayGoodbye(): void {
    if (!this.#speaksGmcp || this.isProgram) return;
    this.sendGmcp("Core.Goodbye", `Goodbye from ${this.session.house.name}.`);
  }

  // EndpointOwner: from the wire.

  lineReceived(text: string): void {
    if (text.includes(UNREADABLE)) this.#tellOfCharset();
    this.session.receive({ type: "typed", text });
  }

  lineTooLong(): void {
    this.session.answering.interrupt();
    this.session.tellRefusal(refuse("line-too-long", endpointLimits.line));
  }

  gmcpReceived(message: GmcpMessage | undefined): void {
    handleGmcp(this, message);
  }

  commandReceived(code: number): void {
    if (code === AYT) this.session.tell({ type: "ponged" });
    else if (code === IP) this.session.answering.interrupt();
  }

  optionSwitched(option: TelnetOption, us: boolean, enabled: boolean): void {
    if (!us) return;
    if (option === gmcp) {
      this.#speaksGmcp = enabled;
      this.#reshape();
    } else if (option === mssp && enabled) {
      this.send(writeMssp(msspVariables(this.session.house, this.#owner.ports)));
    }
  }

  terminalLearnt(terminal: Terminal): void {
    this.#presentation.learn(terminal);
    this.#reshape();
  }

  send(bytes: Uint8Array): void {
    this.#owner.push(bytes);
  }

  /** Others see signs that he did not type, and only he can change it: once he is in. */
  #tellOfCharset(): void {
    if (this.#knowsOfCharset || this.session.name === undefined) return;
    this.#knowsOfCharset = true;
    const { charset } = this.#presentation.display;
    const text = `Not all of what you typed could be read as ${charset}. "set charset" tells what else your terminal may send.`;
    this.session.tell({ type: "announced", text });
  }

  #reshape(): void {
    this.#endpoint.charset = this.#presentation.charset;
    this.session.shape(this.#presentation.dialects(this.#ownDialect));
  }

  get #ownDialect(): ((here: PrivateDialect) => PrivateDialect) | undefined {
    return this.#speaksGmcp ? (here) => mudDialect(this, here) : undefined;
  }
}
