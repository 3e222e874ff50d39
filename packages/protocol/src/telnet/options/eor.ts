// EOR, option 25, end of record: MUD clients know a prompt by the mark behind it.
import type { TelnetOption } from "../option.ts";

export const eor: TelnetOption = {
  code: 25,
  name: "EOR",
  source: "RFC 885",
  server: { us: "offer", them: "refuse" },
  client: { us: "refuse", them: "accept" },
  switched: (us, enabled) => (us ? { learnt: { wantsEndOfRecord: enabled } } : {}),
};
