// BINARY, option 0: the peer sends all eight bits of each byte. Until it is asked to, Linux telnet
// takes bytes of UTF-8 for Ctrl-C, Ctrl-O, Ctrl-Z, Ctrl-\ and Ctrl-].
import { refused, type TelnetOption } from "../option.ts";

/**
 * Asked only of who speaks telnet already, so that netcat's user sees no more odd signs. What we
 * send is whole without it, and if we agreed, Enter in Linux telnet would no longer move the
 * cursor back to the left.
 */
export const binary: TelnetOption = {
  code: 0,
  name: "BINARY",
  source: "RFC 856",
  server: { us: "refuse", them: "follow" },
  client: refused,
};
