// What the benchmark can be told on its command line.
import { parseArgs } from "node:util";

export interface Options {
  /** Names of the figures to measure. */
  readonly figures: readonly string[];
  /** A minute without input and a million lines, rather than what fits into three minutes. */
  readonly isFull: boolean;
}

export function helpText(names: readonly string[]): string {
  return `Usage: pnpm bench:client [figure…] [--full]

Figures: ${names.join(", ")}

  --full  a minute of idling and a million lines: several minutes in all
`;
}

/** @throws Error for an option or a figure that there is not */
export function readOptions(args: readonly string[], names: readonly string[]): Options | "help" {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== "--"),
    options: { full: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  if (values.help) return "help";
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no figure "${unknown}".`);
  const figures = positionals.length === 0 ? names : positionals;
  return { figures, isFull: values.full === true };
}
