// What the server can be told from outside: by flag, by environment, or not at all.
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
    isSecret: true,
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
    expected: `${journalLevels.slice(0, -1).join(", ")} or ${journalLevels.at(-1)}`,
    read: oneOf(journalLevels),
  } satisfies Option<JournalThreshold>,
} as const;

export type OptionName = keyof typeof options;

export type ServerOptions = {
  readonly [Name in OptionName]: Exclude<ReturnType<(typeof options)[Name]["read"]>, undefined>;
};

export const optionNames = Object.keys(options) as OptionName[];

/** The environment variable of an option: `log-level` -> `TEA_LOG_LEVEL`. */
export function variableOf(name: string): string {
  return `TEA_${name.toUpperCase().replaceAll("-", "_")}`;
}

/** Variables that are called as an option's would be, and are none: it may be a password's, misspelt. */
export function strangeVariables(environment: Readonly<Record<string, unknown>>): string[] {
  const known: readonly string[] = optionNames.map(variableOf);
  return Object.keys(environment).filter(
    (name) => name.startsWith("TEA_") && !known.includes(name),
  );
}

/** Whether what was given for the data folder is the word for none at all. */
export function isMemory(data: string): boolean {
  return data === "memory";
}
