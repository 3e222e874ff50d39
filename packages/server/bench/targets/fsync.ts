// How long the disk takes, by itself, to have what was written: what no engine on it can beat.
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TIMES = 500;
/** Bytes: a page of a database. */
const PAGE = 4096;

/** In milliseconds, in the folder in which houses that are measured have theirs. */
export async function fsyncTimes(): Promise<{ readonly p50: number; readonly p99: number }> {
  const folder = await mkdtemp(join(tmpdir(), "tea-bench-"));
  const file = await open(join(folder, "file"), "w");
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    await file.write(Buffer.alloc(PAGE, time));
    await file.sync();
    times.push(performance.now() - start);
  }
  await file.close();
  await rm(folder, { recursive: true });
  times.sort((one, other) => one - other);
  const quantile = (part: number): number => times[Math.floor(TIMES * part)] ?? Number.NaN;
  return { p50: quantile(0.5), p99: quantile(0.99) };
}
