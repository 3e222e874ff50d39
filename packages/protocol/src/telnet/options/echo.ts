// ECHO, option 1: a server that says it echoes makes the client stop showing what is typed.
import { refused, type TelnetOption } from "../option.ts";

/**
 * Never agreed to when asked: it goes on around a secret and off behind it. To wait for answers,
 * as RFC 1143 does, could leave it on for ever: TinTin++ 2.02 does not answer WONT ECHO, and a
 * line typed ahead comes before the answer to WILL. Our client agrees to a server's echo, and hides
 * what is typed as long as it lasts: that is how MUDs ask for a password.
 */
export const echo: TelnetOption = {
  code: 1,
  name: "ECHO",
  source: "RFC 857",
  server: refused,
  client: { us: "refuse", them: "accept" },
  isUnilateral: true,
};
