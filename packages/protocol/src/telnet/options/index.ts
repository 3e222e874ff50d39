// Every telnet option we speak, in the order in which a server brings them up: GMCP last, so that
// by the time its client says hello, what shapes our text is known.
import type { TelnetOption } from "../option.ts";
import { binary } from "./binary.ts";
import { charset } from "./charset.ts";
import { echo } from "./echo.ts";
import { eor } from "./eor.ts";
import { gmcp } from "./gmcp.ts";
import { mssp } from "./mssp.ts";
import { naws } from "./naws.ts";
import { sga } from "./sga.ts";
import { timingMark } from "./timing-mark.ts";
import { ttype } from "./ttype.ts";

export const options: readonly TelnetOption[] = [
  binary,
  echo,
  sga,
  timingMark,
  ttype,
  naws,
  charset,
  eor,
  mssp,
  gmcp,
];
