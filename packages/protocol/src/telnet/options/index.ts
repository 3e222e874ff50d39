// Every telnet option we speak, in the order in which a server brings them up.
import type { TelnetOption } from "../option.ts";
import { gmcp } from "./gmcp.ts";

export const options: readonly TelnetOption[] = [gmcp];
