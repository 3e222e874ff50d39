// TIMING-MARK, option 6: a question rather than a state. Linux telnet asks it on Ctrl-C and shows
// nothing until it is answered, so every DO gets its WONT, the tenth like the first.
import { refused, type TelnetOption } from "../option.ts";

export const timingMark: TelnetOption = {
  code: 6,
  name: "TIMING-MARK",
  source: "RFC 860",
  server: refused,
  client: refused,
};
