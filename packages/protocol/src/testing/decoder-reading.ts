// Writes down what a telnet decoder finds, a short sentence for each call.
import type { TelnetSink } from "../telnet/decoder.ts";
import { TelnetDecoder } from "../telnet/decoder.ts";
import { latin1 } from "./bytes.ts";
import type { Reading } from "./chunkings.ts";
import { verbName } from "./verb-name.ts";

/** What is seen: `data hi`, `command 246`, `WILL 201`, `SB 201 {}`, `SB 201 too long`. */
export function decoderReading(subnegotiationLimit: number): Reading<readonly string[]> {
  const seen: string[] = [];
  const sink: TelnetSink = {
    data(bytes) {
      // Only where data is cut may depend on the chunking, so neighbours are joined.
      if (seen.at(-1)?.startsWith("data ")) seen.push(seen.pop() + latin1(bytes));
      else seen.push(`data ${latin1(bytes)}`);
    },
    command: (code) => seen.push(`command ${code}`),
    negotiate: (verb, option) => seen.push(`${verbName(verb)} ${option}`),
    subnegotiation: (option, payload) => seen.push(`SB ${option} ${latin1(payload)}`),
    subnegotiationTooLong: (option) => seen.push(`SB ${option} too long`),
  };
  const decoder = new TelnetDecoder(sink, subnegotiationLimit);
  return { push: (chunk) => decoder.push(chunk), seen };
}
