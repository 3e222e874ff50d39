// Measures the server beside a bare broadcaster, in rounds, and prints a table.
import type { Figure, Reading } from "./figures/figure.ts";
import { medianRow, type Row } from "./median.ts";
import { helpText, type Options, readOptions } from "./options.ts";
import { table } from "./table.ts";

const options = readOptions(process.argv.slice(2));
if (options === "help") process.stdout.write(helpText);
else await run(options);

/** All figures once, then all again: what else the machine does falls on all of them alike. */
async function run({ engine, figures, rounds, profile }: Options): Promise<void> {
  const start = performance.now();
  const flags = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
  const house = { kind: "house", engine, flags } as const;
  const readings = new Map<string, [Reading, ...Reading[]]>();
  for (let round = 1; round <= rounds; round++) {
    for (const figure of figures) {
      progress(figure, round, rounds);
      for (const reading of await figure.measure({ house, seed: round })) {
        const former = readings.get(reading.row);
        if (former === undefined) readings.set(reading.row, [reading]);
        else former.push(reading);
      }
    }
  }
  progress(undefined, rounds, rounds);
  const rows: Row[] = [...readings.values()].map(medianRow);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(
    `Engine ${engine}, median of ${rounds}, Node ${process.versions.node}, ${seconds} s\n\n`,
  );
  process.stdout.write(`${table(rows, engine)}\n`);
}

/** One line that is written over, and only where someone watches. */
function progress(figure: Figure | undefined, round: number, rounds: number): void {
  if (!process.stderr.isTTY) return;
  const text = figure === undefined ? "" : `round ${round} of ${rounds}: ${figure.name}`;
  process.stderr.write(`\r\x1b[K${text}`);
}
