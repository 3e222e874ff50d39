// What the client can be told on its command line.
import { parseArgs } from "node:util";
import { NAME_LIMIT, readName } from "@tea-party/protocol";
import { isKey } from "./core/key.ts";
import type { Address } from "./core/model/link.ts";
import { readFingerprint, type TlsWishes } from "./core/tls.ts";
import type { KnownServer } from "./keeping/read-settings.ts";

/** `screen`: the full-screen client; `plain`: a line an event; `json`: an object an event. */
export type Face = "screen" | "plain" | "json";

export interface ClientArguments {
  readonly address: Address;
  /** How to make sure of the server; undefined for a connection in the clear. */
  readonly tls: TlsWishes | undefined;
  /** The name to log in with; undefined: the reader is asked. */
  readonly nick: string | undefined;
  /** Who the reader is on all of his devices; undefined: as the client remembers. */
  readonly key: string | undefined;
  /** Undefined leaves it to the terminal. */
  readonly face: Face | undefined;
}

/** What was asked of the program: to run, or to say something and stop. */
export type Invocation =
  | { readonly kind: "run"; readonly options: ClientArguments }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "mistake"; readonly text: string };

const HELP = `Usage: tea-party [host] [port] [options]
       tea-party NAME [options]

Joins the tea party at host (localhost) and port (5005), or at a server that
the settings file gives a name.

  --nick NAME      log in under this name
  --tls            speak TLS, and make sure of the server by its certificate
  --tls-ca FILE    trust the certificates in FILE (PEM) and no others; implies --tls
  --tls-pin PRINT  trust the one certificate with this SHA-256 fingerprint, which
                   may be self-signed; implies --tls
  --plain          a line an event, no screen: for pipes and screen readers
  --json           a JSON object an event
  -h, --help       this text
  -v, --version    the version`;

/** @param servers those that have a name */
export function readInvocation(
  args: readonly string[],
  version: string,
  servers: ReadonlyMap<string, KnownServer>,
): Invocation {
  let read: ReturnType<typeof readArguments>;
  try {
    read = readArguments(args);
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    return mistake(`${sentence?.replace(/\.$/, "")}. --help lists the options.`);
  }
  const { values, positionals } = read;
  if (values.help) return { kind: "print", text: HELP };
  if (values.version) return { kind: "print", text: version };

  const [first = "localhost", secondText, surplus] = positionals;
  // A name stands alone: with a port behind it, it is a host.
  const known = secondText === undefined ? servers.get(first) : undefined;
  const host = known?.host ?? first;
  const portText = secondText ?? String(known?.port ?? 5005);
  if (surplus !== undefined) return mistake(`"${surplus}" is one word too many: [host] [port].`);
  if (host.trim() === "") return mistake("The host is empty.");
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65_535) {
    return mistake(`The port must be a number from 1 to 65535, not "${portText}".`);
  }
  const nick = values.nick ?? known?.nick;
  if (nick !== undefined && typeof readName(nick) === "string") {
    return mistake(
      `--nick must be a name of at most ${NAME_LIMIT} letters, digits and . _ - ', not "${nick}".`,
    );
  }
  const key = known?.key;
  if (key !== undefined && !isKey(key)) {
    return mistake(`[servers.${first}]: key must have 16 to 128 characters and no space.`);
  }
  const ca = values["tls-ca"] ?? known?.["tls-ca"];
  const pinText = values["tls-pin"] ?? known?.["tls-pin"];
  const pin = pinText === undefined ? undefined : readFingerprint(pinText);
  if (pinText !== undefined && pin === undefined) {
    return mistake(`--tls-pin must be a SHA-256 fingerprint of 64 hex digits, not "${pinText}".`);
  }
  const isSecure = values.tls || known?.tls || ca !== undefined || pin !== undefined;
  const tls = isSecure ? { ca, pin } : undefined;
  const face = values.json ? "json" : values.plain ? "plain" : undefined;
  return { kind: "run", options: { address: { host, port }, tls, nick, key, face } };
}

/** @throws Error with a sentence about the word that was wrong */
function readArguments(args: readonly string[]) {
  return parseArgs({
    // pnpm hands a literal "--" on, and what follows it is options all the same.
    args: args.filter((arg) => arg !== "--"),
    options: {
      nick: { type: "string" },
      tls: { type: "boolean" },
      "tls-ca": { type: "string" },
      "tls-pin": { type: "string" },
      plain: { type: "boolean" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    },
    strict: true,
    allowPositionals: true,
  });
}

function mistake(text: string): Invocation {
  return { kind: "mistake", text };
}
