// What the client can be told on its command line.
import { parseArgs } from "node:util";
import { NAME_LIMIT, readName } from "@tea-party/protocol";
import type { Address } from "./core/model/model.ts";

/** `screen`: the full-screen client; `plain`: a line an event; `json`: an object an event. */
export type Face = "screen" | "plain" | "json";

export interface ClientArguments {
  readonly address: Address;
  /** The name to log in with; undefined: the reader is asked. */
  readonly nick: string | undefined;
  /** Undefined leaves it to the terminal. */
  readonly face: Face | undefined;
}

/** What was asked of the program: to run, or to say something and stop. */
export type Invocation =
  | { readonly kind: "run"; readonly options: ClientArguments }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "mistake"; readonly text: string };

const HELP = `Usage: tea-party [host] [port] [options]

Joins the tea party at host (localhost) and port (5005).

  --nick NAME    log in under this name
  --plain        a line an event, no screen: for pipes and screen readers
  --json         a JSON object an event
  -h, --help     this text
  -v, --version  the version`;

export function readInvocation(args: readonly string[], version: string): Invocation {
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

  const [host = "localhost", portText = "5005", surplus] = positionals;
  if (surplus !== undefined) return mistake(`"${surplus}" is one word too many: [host] [port].`);
  if (host.trim() === "") return mistake("The host is empty.");
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : 0;
  if (port < 1 || port > 65_535) {
    return mistake(`The port must be a number from 1 to 65535, not "${portText}".`);
  }
  if (values.nick !== undefined && typeof readName(values.nick) === "string") {
    return mistake(
      `--nick must be a name of at most ${NAME_LIMIT} letters, digits and . _ - ', not "${values.nick}".`,
    );
  }
  const face = values.json ? "json" : values.plain ? "plain" : undefined;
  return { kind: "run", options: { address: { host, port }, nick: values.nick, face } };
}

/** @throws Error with a sentence about the word that was wrong */
function readArguments(args: readonly string[]) {
  return parseArgs({
    // pnpm hands a literal "--" on, and what follows it is options all the same.
    args: args.filter((arg) => arg !== "--"),
    options: {
      nick: { type: "string" },
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
