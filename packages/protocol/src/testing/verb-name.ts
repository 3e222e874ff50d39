// The words of negotiation by name, as people write them.
import { DO, DONT, type Verb, WILL, WONT } from "../telnet/codes.ts";

const names: Readonly<Record<Verb, string>> = {
  [WILL]: "WILL",
  [WONT]: "WONT",
  [DO]: "DO",
  [DONT]: "DONT",
};

export function verbName(verb: Verb): string {
  return names[verb];
}
