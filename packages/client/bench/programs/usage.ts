// What a process has used so far, from Linux's /proc.
import { readFileSync } from "node:fs";

/** Clock ticks a second in /proc: a constant of Linux's interface to programs. */
const TICKS = 100;

/** Seconds of processor time, in the program and in the kernel for it. */
export function processorTime(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
  // The name in brackets may hold anything, so fields are counted from behind it.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Megabytes (10^6) of memory that are resident. */
export function residentMemory(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return (Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
}
