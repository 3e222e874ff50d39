// SGA, option 3, suppress go-ahead. Agreeing sends Linux telnet and PuTTY into character mode,
// where nobody edits lines any more: so it is refused whoever asks.
import { refused, type TelnetOption } from "../option.ts";

export const sga: TelnetOption = {
  code: 3,
  name: "SGA",
  source: "RFC 858",
  server: refused,
  client: refused,
};
