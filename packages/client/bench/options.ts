// What the benchmark can be told on its command line.
import { parseArgs } from "node:util";

export interface Options {
  /** Names of the figures to measure. */
  readonly figures: readonly string[];
}

export function helpText(names: readonly string[]): string {
  return `Usage: pnpm bench:client [figure…]

Figures: ${names.join(", ")}
`;
}

/** @throws Error for an option or a figure that there is not */
export function readOptions(args: readonly string[], names: readonly string[]): Options | "help" {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== "--"),
    options: { help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  if (values.help) return "help";
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no figure "${unknown}".`);
  return { figures: positionals.length === 0 ? names : positionals };
}
