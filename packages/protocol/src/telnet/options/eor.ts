// EOR, option 25, end of record: MUD clients know a prompt by the mark behind it.
import { refused, type TelnetOption } from "../option.ts";

export const eor: TelnetOption = {
  code: 25,
  name: "EOR",
  source: "RFC 885",
  server: { us: "offer", them: "refuse" },
  client: refused,
  switched: (us, enabled) => (us ? { learnt: { wantsEndOfRecord: enabled } } : {}),
};
