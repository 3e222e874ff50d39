// Measures the built client from outside, in a pseudo-terminal, and prints each figure beside its
// target. Every figure starts a client and a server of its own.
import { figures } from "./figures/index.ts";
import { helpText, readOptions } from "./options.ts";
import type { Reading } from "./reading.ts";
import { table } from "./table.ts";

const options = readOptions(process.argv.slice(2), Object.keys(figures));
if (options === "help") process.stdout.write(helpText(Object.keys(figures)));
else {
  const start = performance.now();
  const readings: Reading[] = [];
  for (const [name, measure] of Object.entries(figures)) {
    if (!options.figures.includes(name)) continue;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name}`);
    readings.push(...(await measure()));
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`Node ${process.versions.node}, ${seconds} s\n\n${table(readings)}\n`);
}
