// ECHO, option 1: a server that says it echoes makes the client stop showing what is typed.
import { refused, type TelnetOption } from "../option.ts";

/** Never agreed to by itself: it goes on around a secret and off behind it. */
export const echo: TelnetOption = {
  code: 1,
  name: "ECHO",
  source: "RFC 857",
  server: refused,
  client: refused,
  // TinTin++ 2.02 does not answer WONT ECHO.
  offMayGoUnanswered: true,
};
