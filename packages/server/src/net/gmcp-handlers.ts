// What a client's GMCP messages do, beside the requests of our own package.
import { gmcpDialect, TEA_PACKAGE } from "@tea-party/protocol";
import type { Dialects } from "../house/hearing.ts";
import type { Connection } from "./connection.ts";

const PROGRAM: Dialects = { here: gmcpDialect, elsewhere: gmcpDialect, canResume: true };

type Handler = (connection: Connection, body: unknown) => void;

/** By name in lower case: GMCP names ignore case. */
export const gmcpHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  [
    "core.hello",
    (connection, body) => connection.note("debug", "Client said hello.", { hello: body }),
  ],
  ["core.ping", (connection) => connection.sendGmcp("Core.Ping")],
  ["core.supports.set", enable],
  ["core.supports.add", enable],
]);

/** Once a client asks for our package it is told facts and no text; there is no way back. */
function enable(connection: Connection, body: unknown): void {
  if (!Array.isArray(body)) return;
  const packages = body.filter((entry) => typeof entry === "string");
  const hasTea = packages.some(
    (entry) => entry.split(" ")[0]?.toLowerCase() === TEA_PACKAGE.toLowerCase(),
  );
  if (hasTea) connection.session.useDialects(PROGRAM);
}
