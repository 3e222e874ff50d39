// What an endpoint needs of whoever has the socket.
import type { TelnetOption } from "./telnet/option.ts";
import type { GmcpMessage } from "./telnet/options/gmcp.ts";
import type { Terminal } from "./telnet/terminal.ts";

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
