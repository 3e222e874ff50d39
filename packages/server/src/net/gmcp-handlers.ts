// What a client's GMCP messages do.
import {
  cleanText,
  encodeUtf8,
  type GmcpMessage,
  readRequestMessage,
  TEA_PACKAGE,
} from "@tea-party/protocol";
import { refuse } from "../house/refusal.ts";
import type { Client } from "./client.ts";
import { endpointLimits } from "./limits.ts";
import { channelsOf, LOGIN_LINE } from "./mud-dialect.ts";

type Handler = (client: Client, body: unknown) => void;

/** Packages one client may ask for; the rest is not remembered. */
const PACKAGES_LIMIT = 50;

/** By name, to be looked up in lower case: GMCP names ignore case. */
const handlers: Readonly<Record<string, Handler>> = {
  "Core.Hello": (client, body) => {
    const { session } = client;
    session.house.journal.note("debug", "Client said hello.", { session: session.id, hello: body });
  },
  "Core.Ping": (client) => client.sendGmcp("Core.Ping"),
  "Core.Goodbye": ({ session }) => session.house.depart(session),
  "Core.Supports.Set": (client, body) => support(client, body, (named) => named),
  "Core.Supports.Add": (client, body) =>
    support(client, body, (named) => [...client.packages, ...named]),
  "Core.Supports.Remove": remove,
  "Char.Login.Credentials": logIn,
  "Comm.Channel.Players": tellPlayers,
};

const byName: ReadonlyMap<string, Handler> = new Map(
  Object.entries(handlers).map(([name, handler]) => [name.toLowerCase(), handler]),
);

const TEA_MESSAGE = `${TEA_PACKAGE.toLowerCase()}.`;

/** Acts on a message: one of these, or a request of our own package. @param message undefined when it is none */
export function handleGmcp(client: Client, message: GmcpMessage | undefined): void {
  const { session } = client;
  if (message === undefined) {
    session.tellRefusal(refuse("message-malformed", "GMCP"));
    return;
  }
  const name = message.name.toLowerCase();
  const handler = byName.get(name);
  if (handler !== undefined) {
    handler(client, message.body);
    return;
  }
  const request = readRequestMessage(message);
  if (request?.type === "input" && encodeUtf8(request.text).length > endpointLimits.line) {
    session.tellRefusal(refuse("line-too-long", endpointLimits.line), request);
  } else if (request !== undefined) session.receive(request);
  // MUD clients speak of much that this house has not: maps, skills, media.
  else if (name.startsWith(TEA_MESSAGE)) {
    session.tellRefusal(refuse("message-malformed", message.name));
  }
}

/** The messages understood beside those requests, as they are written. */
export const gmcpMessages: readonly string[] = Object.keys(handlers);

/** `["Char 1", "Comm.Channel"]`: a version may follow the name, and is not looked at. */
function packagesIn(body: unknown): readonly string[] | undefined {
  if (!Array.isArray(body)) return undefined;
  return body
    .filter((entry) => typeof entry === "string")
    .slice(0, PACKAGES_LIMIT)
    .map((entry) => entry.trim().split(" ", 1)[0]?.toLowerCase() ?? "");
}

/** @param together what the packages named make with those asked for before */
function support(
  client: Client,
  body: unknown,
  together: (named: readonly string[]) => readonly string[],
): void {
  const named = packagesIn(body);
  if (named === undefined) return;
  const former = client.packages;
  client.support(new Set(together(named).slice(0, PACKAGES_LIMIT)), named);
  const asks = (name: string) => client.packages.has(name) && !former.has(name);
  const { session } = client;
  if (client.isProgram) return;
  // Mudlet types a saved name and password blind unless it is told that there is a better way.
  if ((asks("char") || asks("char.login")) && session.name === undefined) {
    client.sendGmcp("Char.Login.Default", { type: ["password-credentials"] });
  }
  if (asks("comm.channel") && session.memberships.size > 0) {
    client.sendGmcp("Comm.Channel.List", channelsOf(session));
  }
}

function remove(client: Client, body: unknown): void {
  const removed = packagesIn(body) ?? [];
  client.support(new Set([...client.packages].filter((name) => !removed.includes(name))), []);
}

function logIn(client: Client, body: unknown): void {
  const { account, password } = Object(body) as Readonly<Record<string, unknown>>;
  if (typeof account !== "string") return;
  client.session.receive({
    type: "credentials",
    account: cleanText(account),
    password: typeof password === "string" ? cleanText(password) : "",
    line: LOGIN_LINE + client.nextLoginNumber(),
  });
}

/** Who is in the rooms of the one who asks, and in which. */
function tellPlayers(client: Client): void {
  const channels = new Map<string, string[]>();
  for (const place of client.session.memberships) {
    for (const { name } of place.members.values()) {
      const known = channels.get(name);
      if (known === undefined) channels.set(name, [place.name]);
      else known.push(place.name);
    }
  }
  client.sendGmcp(
    "Comm.Channel.Players",
    Array.from(channels, ([name, rooms]) => ({ name, channels: rooms })),
  );
}
