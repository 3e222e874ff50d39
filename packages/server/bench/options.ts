// What `pnpm bench:server` can be told.
import { parseArgs } from "node:util";
import type { Figure } from "./figures/figure.ts";
import { figures } from "./figures/index.ts";
import { type EngineName, engineNames } from "./targets/engine.ts";

export interface Options {
  readonly engine: EngineName;
  readonly figures: readonly Figure[];
  readonly rounds: number;
  /** Where profiles of the house are written; undefined when none are taken. */
  readonly profile: string | undefined;
}

export const helpText = `Usage: pnpm bench:server [options]

  --engine NAME    ${engineNames.join(", ")} (${engineNames[0]})
  --figure NAME    only this figure; may be given again
  --rounds NUMBER  rounds of which the table has the median (1)
  --profile DIR    write a CPU profile of each house there
  --quick          a part of the figures
  --help           show this

Figures:
${figures.map(({ name, summary }) => `  ${name.padEnd(15)}  ${summary}`).join("\n")}
`;

/** @throws Error with a sentence for who typed it */
export function readOptions(args: readonly string[]): Options | "help" {
  const { values } = parseArgs({
    // pnpm hands a literal "--" on.
    args: args.filter((arg, index) => !(arg === "--" && index === 0)),
    options: {
      engine: { type: "string", default: engineNames[0] as string },
      figure: { type: "string", multiple: true, default: [] },
      rounds: { type: "string" },
      profile: { type: "string" },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  const engine = engineNames.find((name) => name === values.engine);
  if (engine === undefined) throw new Error(`--engine must be ${engineNames.join(" or ")}.`);
  for (const name of values.figure) {
    if (!figures.some((figure) => figure.name === name)) {
      throw new Error(`There is no figure called "${name}"; --help lists them.`);
    }
  }
  const rounds = Number(values.rounds ?? 1);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error("--rounds must be 1 or more.");
  const chosen = figures.filter(
    ({ name, quick, onlyByName = false }) =>
      (values.figure.length === 0 ? !onlyByName : values.figure.includes(name)) &&
      (quick || !values.quick),
  );
  return { engine, figures: chosen, rounds, profile: values.profile };
}
