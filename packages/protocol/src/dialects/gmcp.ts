// The dialect of programs: every fact as one GMCP message, nothing as text.
import { joinBytes } from "../framing/join-bytes.ts";
import type { Dialect } from "./dialect.ts";
import { writeTeaMessage } from "./tea-messages.ts";

export const gmcpDialect: Dialect = {
  name: "gmcp",
  encode: writeTeaMessage,
  encodeAll: (events) => joinBytes(events.map(writeTeaMessage)),
};
