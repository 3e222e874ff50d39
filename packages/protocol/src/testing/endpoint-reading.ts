// Writes down what an endpoint tells its owner, and what it sends.
import { Endpoint } from "../endpoint.ts";
import type { EndpointLimits, EndpointOwner } from "../endpoint-owner.ts";
import { IAC, WONT } from "../telnet/codes.ts";
import type { Role } from "../telnet/option.ts";
import { binary } from "../telnet/options/binary.ts";
import type { GmcpMessage } from "../telnet/options/gmcp.ts";
import type { OwnTerminal } from "../telnet/own-terminal.ts";
import type { Terminal } from "../telnet/terminal.ts";
import type { Reading } from "./chunkings.ts";

/** One thing an endpoint said to its owner. */
export type Heard =
  | { readonly line: string }
  | { readonly gmcp: GmcpMessage | undefined }
  | { readonly prompt: string }
  | { readonly command: number }
  | { readonly option: string; readonly us: boolean; readonly enabled: boolean }
  | { readonly terminal: Terminal }
  | { readonly send: readonly number[] }
  | "line too long";

const ROOMY: EndpointLimits = { line: 1_000, subnegotiation: 100_000 };

/** An endpoint, and everything heard of it in order. */
export interface EndpointReading extends Reading<readonly Heard[]> {
  readonly endpoint: Endpoint;
  readonly seen: Heard[];
}

/** An endpoint that was just made. */
export function endpointReading(
  role: Role = "server",
  limits: EndpointLimits = ROOMY,
  own?: OwnTerminal,
): EndpointReading {
  const seen: Heard[] = [];
  const owner: EndpointOwner = {
    lineReceived: (line) => seen.push({ line }),
    lineTooLong: () => seen.push("line too long"),
    gmcpReceived: (message) => seen.push({ gmcp: message }),
    ...(role === "client" ? { promptReceived: (prompt: string) => seen.push({ prompt }) } : {}),
    commandReceived: (code) => seen.push({ command: code }),
    optionSwitched: ({ name }, us, enabled) => seen.push({ option: name, us, enabled }),
    terminalLearnt: (terminal) => seen.push({ terminal }),
    send: (bytes) => seen.push({ send: [...bytes] }),
  };
  const endpoint = new Endpoint(role, limits, owner, own);
  return { endpoint, push: (chunk) => endpoint.receive(chunk), seen };
}

/** A server's endpoint whose peer has shown that it speaks telnet; what is heard from then on. */
export function telnetReading(limits: EndpointLimits = ROOMY): EndpointReading {
  const reading = endpointReading("server", limits);
  reading.push(Uint8Array.of(IAC, WONT, binary.code));
  reading.seen.length = 0;
  return reading;
}
