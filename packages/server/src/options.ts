// What the server can be told from outside: by flag, by environment, or not at all.
import { parseArgs } from "node:util";
import { NAME_LIMIT, readName } from "@tea-party/protocol";
import { usualDataFolder } from "./engines/embedded/data-folder.ts";
import type { Durability } from "./engines/embedded/store.ts";
import { type RetentionPlan, readRetentionPlan } from "./engines/retention.ts";
import { type JournalThreshold, journalLevels } from "./operations/journal.ts";
import { limitOptions } from "./options/limit-options.ts";
import { duration, type Option, oneOf, orNone, text, wholeNumber } from "./options/option.ts";
import { tlsOptions } from "./options/tls-options.ts";

export const options = {
  port: {
    initial: "5005",
    value: "NUMBER",
    summary: "the port to listen on; 0 picks a free one and prints it",
    expected: "a port number from 0 to 65535",
    read: wholeNumber(0, 65_535),
  } satisfies Option<number>,
  host: {
    initial: "::",
    value: "ADDRESS",
    summary: "the address to listen on; :: is every address of this machine",
    expected: "a host name or an address",
    read: text(255),
  } satisfies Option<string>,
  name: {
    initial: "TestChat",
    value: "TEXT",
    summary: "what visitors are welcomed to",
    expected: "one line of at most 60 characters",
    read: text(60),
  } satisfies Option<string>,
  room: {
    initial: "lobby",
    value: "NAME",
    summary: "the room that everyone comes to first",
    expected: `a room's name: at most ${NAME_LIMIT} letters, digits and . _ - '`,
    read: (value: string) => {
      const name = readName(value);
      return typeof name === "string" ? undefined : name.text;
    },
  } satisfies Option<string>,
  password: {
    initial: "none",
    value: "TEXT",
    summary:
      "what everyone must know who logs in; safer in the environment, which ps does not show",
    expected: "one line of at most 200 characters",
    read: orNone(text(200)),
  } satisfies Option<string | null>,
  input: {
    initial: "strict",
    value: "STYLE",
    summary: "what a line is that is no command: unknown (strict) or said (talk)",
    expected: "strict or talk",
    read: oneOf(["strict", "talk"]),
  } satisfies Option<"strict" | "talk">,
  recent: {
    initial: "20",
    value: "NUMBER",
    summary: "how many of a room's last lines are shown to who enters",
    expected: "a number from 0 to 200",
    read: wholeNumber(0, 200),
  } satisfies Option<number>,
  grace: {
    initial: "60s",
    value: "TIME",
    summary: "how long a program whose connection broke keeps its name and rooms; 0s: not at all",
    expected: "a time up to a day, such as 60s, 5m or 1h",
    read: duration(86_400_000),
  } satisfies Option<number>,
  data: {
    initial: usualDataFolder(),
    value: "FOLDER",
    summary: 'where everything said is kept; "memory" keeps it until the server stops',
    expected: "a folder, or memory",
    read: text(4096),
  } satisfies Option<string>,
  durability: {
    initial: "normal",
    value: "LEVEL",
    summary: "whether a line outlives a killed server (normal) or a loss of power as well (full)",
    expected: "normal or full",
    read: oneOf(["normal", "full"]),
  } satisfies Option<Durability>,
  ...tlsOptions,
  ...limitOptions,
  keep: {
    initial: "everything",
    value: "AMOUNT",
    summary:
      "how long to keep what is said: everything, 90d (days), 10000 (lines of each room); of single rooms 90d,lobby=30d,garden=1000",
    expected:
      "everything, days such as 90d, or lines such as 10000, and for single rooms the same behind their names, apart by commas, such as 90d,lobby=30d,garden=1000",
    read: readRetentionPlan,
  } satisfies Option<RetentionPlan>,
  "log-level": {
    initial: "info",
    value: "LEVEL",
    summary: `how much to write down: ${journalLevels.join(", ")}`,
    expected: journalLevels.join(", "),
    read: oneOf(journalLevels),
  } satisfies Option<JournalThreshold>,
} as const;

type OptionName = keyof typeof options;

export type ServerOptions = {
  readonly [Name in OptionName]: Exclude<ReturnType<(typeof options)[Name]["read"]>, undefined>;
};

/** What was asked of the program: to serve, to copy what is kept, or to say something and stop. */
export type Invocation =
  | { readonly kind: "serve"; readonly options: ServerOptions }
  | { readonly kind: "backup"; readonly options: ServerOptions; readonly file: string }
  | { readonly kind: "export"; readonly options: ServerOptions }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "mistake"; readonly text: string };

const names = Object.keys(options) as OptionName[];

/** The environment variable of an option: `log-level` -> `TEA_LOG_LEVEL`. */
export function variableOf(name: string): string {
  return `TEA_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** Reads the command line, then the environment, then falls back on the initial values. */
export function readInvocation(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): Invocation {
  const read = readFlags(args);
  if (typeof read === "string") return { kind: "mistake", text: read };
  const { flags, words } = read;
  if (flags.help === true) return { kind: "print", text: helpText() };
  if (flags.version === true) return { kind: "print", text: version };

  const values: Record<string, unknown> = {};
  for (const name of names) {
    const option: Option<unknown> = options[name];
    const flag = flags[name] === true ? "yes" : flags[name];
    const variable = environment[variableOf(name)];
    // An empty variable is what a shell or a container makes of one that is not set.
    const given = typeof flag === "string" ? flag : variable || option.initial;
    const value = option.read(given);
    if (value === undefined) {
      const source = typeof flag === "string" ? `--${name}` : variableOf(name);
      return {
        kind: "mistake",
        text: `${source} must be ${option.expected}, not ${JSON.stringify(given)}.`,
      };
    }
    values[name] = value;
  }
  return invocationOf(words, values as ServerOptions);
}

/** @param words those that belong to no flag */
function invocationOf(words: readonly string[], options: ServerOptions): Invocation {
  const [verb, file, ...surplus] = words;
  if (verb === undefined) return { kind: "serve", options };
  if (verb === "export" && file === undefined) return { kind: "export", options };
  if (verb === "backup" && surplus.length === 0) {
    if (file !== undefined) return { kind: "backup", options, file };
    return { kind: "mistake", text: "backup needs the name of a file to write." };
  }
  const unexpected = verb === "export" ? file : verb === "backup" ? surplus[0] : verb;
  return {
    kind: "mistake",
    text: `Unexpected argument '${unexpected}'. --help lists the options.`,
  };
}

interface ReadFlags {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  /** What belongs to no flag. */
  readonly words: readonly string[];
}

/** The flags by name, or a sentence that says which word was wrong. */
function readFlags(args: readonly string[]): ReadFlags | string {
  try {
    const { values, positionals } = parseArgs({
      // pnpm hands a literal "--" on.
      args: args.filter((arg, index) => !(arg === "--" && index === 0)),
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
        ...Object.fromEntries(names.map((name) => [name, { type: flagType(options[name]) }])),
      },
      strict: true,
      allowPositionals: true,
    });
    return { flags: values as ReadFlags["flags"], words: positionals };
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    return `${sentence?.replace(/\.$/, "")}. --help lists the options.`;
  }
}

function flagType({ value }: Option<unknown>): "boolean" | "string" {
  return value === "" ? "boolean" : "string";
}

function helpText(): string {
  const rows = names.map((name): [string, string] => {
    const option = options[name];
    return [`--${name} ${option.value}`.trimEnd(), `${option.summary} (${option.initial})`];
  });
  rows.push(["--help", "show this"], ["--version", "show the version"]);
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return [
    "Usage: tea-party-server [options]",
    "       tea-party-server backup FILE [--data FOLDER]",
    "       tea-party-server export --room NAME [--data FOLDER]",
    "",
    "A chat server that any telnet or MUD client can join. backup writes all that is kept into a",
    "new file, and export a room's log as lines of JSON, while the server runs or not.",
    "",
    ...rows.map(([flag, summary]) => `  ${flag.padEnd(width)}  ${summary}`),
    "",
    `Each option can also be set in the environment: --log-level is ${variableOf("log-level")}.`,
  ].join("\n");
}
