// What was asked of the program, by its arguments and its environment.
import { parseArgs } from "node:util";
import { optionNames, options, type ServerOptions, variableOf } from "../options.ts";
import { helpText } from "./help.ts";
import type { Option } from "./option.ts";

/** To serve, to copy what is kept, or to say something and stop. */
export type Invocation =
  | { readonly kind: "serve"; readonly options: ServerOptions }
  | { readonly kind: "backup"; readonly options: ServerOptions; readonly file: string }
  | { readonly kind: "export"; readonly options: ServerOptions }
  | { readonly kind: "print"; readonly text: string }
  | { readonly kind: "mistake"; readonly text: string };

/**
 * Reads the command line, then the environment, then falls back on the initial values.
 * @param columns as wide as the terminal is, where there is one
 */
export function readInvocation(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
  columns?: number,
): Invocation {
  const read = readFlags(args);
  if (typeof read === "string") return { kind: "mistake", text: read };
  const { flags, words } = read;
  if (flags.help === true) return { kind: "print", text: helpText(columns) };
  if (flags.version === true) return { kind: "print", text: version };

  const values: Record<string, unknown> = {};
  for (const name of optionNames) {
    const option: Option<unknown> = options[name];
    const flag = flags[name] === true ? "yes" : flags[name];
    const variable = environment[variableOf(name)];
    // An empty variable is what a shell or a container makes of one that is not set.
    const given = typeof flag === "string" ? flag : variable || option.initial;
    const value = option.read(given);
    if (value === undefined) {
      const source = typeof flag === "string" ? `--${name}` : variableOf(name);
      const not = option.isSecret ? "" : `, not ${JSON.stringify(given)}`;
      return { kind: "mistake", text: `${source} must be ${option.expected}${not}.` };
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
      args: joined(args),
      options: {
        help: { type: "boolean", short: "h" },
        version: { type: "boolean", short: "v" },
        ...Object.fromEntries(optionNames.map((name) => [name, { type: flagType(options[name]) }])),
      },
      strict: true,
      allowPositionals: true,
    });
    return { flags: values as ReadFlags["flags"], words: positionals };
  } catch (error) {
    const { message } = error as Error;
    const without = optionNames.find((name) => message.startsWith(`Option '--${name}`));
    if (without !== undefined && takesValue(`--${without}`)) {
      return `--${without} needs a value: ${options[without].expected}.`;
    }
    const [sentence] = message.split(/\. |\n/);
    return `${sentence?.replace(/\.$/, "")}. --help lists the options.`;
  }
}

/**
 * The arguments, a value that begins with a dash joined to its flag: it may be a mistake or a
 * password, and is no flag unless there is one of that name.
 */
function joined(args: readonly string[]): string[] {
  // pnpm hands a literal "--" on.
  const rest = args[0] === "--" ? args.slice(1) : [...args];
  const all: string[] = [];
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    const [value] = rest;
    if (takesValue(flag) && value?.startsWith("-") && !isFlag(value)) {
      all.push(`${flag}=${value}`);
      rest.shift();
    } else all.push(flag);
  }
  return all;
}

function takesValue(arg: string): boolean {
  const name = optionNames.find((each) => arg === `--${each}`);
  return name !== undefined && flagType(options[name]) === "string";
}

function isFlag(arg: string): boolean {
  return /^(?:--[a-z].*|-[hv])$/.test(arg);
}

function flagType({ value }: Option<unknown>): "boolean" | "string" {
  return value === "" ? "boolean" : "string";
}
