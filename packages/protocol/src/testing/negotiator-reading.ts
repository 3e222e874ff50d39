// Writes down what a negotiator sends and switches.
import { Negotiator } from "../telnet/negotiator.ts";
import type { Role, Stances, TelnetOption } from "../telnet/option.ts";
import { verbName } from "./verb-name.ts";

/** An option with the same stances for either role. */
export function testOption(code: number, stances: Stances): TelnetOption {
  return { code, name: `OPTION ${code}`, source: "", server: stances, client: stances };
}

/** What is seen: `send WILL 201`, `us on`, `us off`, `them on`, `them off`. */
export interface NegotiatorReading {
  readonly negotiator: Negotiator;
  readonly seen: string[];
}

export function negotiatorReading(
  options: readonly TelnetOption[],
  role: Role = "server",
): NegotiatorReading {
  const seen: string[] = [];
  const negotiator = new Negotiator(options, role, {
    sendNegotiation: (verb, option) => seen.push(`send ${verbName(verb)} ${option}`),
    optionSwitched: (_, us, enabled) =>
      seen.push(`${us ? "us" : "them"} ${enabled ? "on" : "off"}`),
  });
  return { negotiator, seen };
}
