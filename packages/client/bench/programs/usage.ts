// What a process has used so far, from Linux's /proc.
import { readdirSync, readFileSync } from "node:fs";

/** Seconds of processor time of all its threads, in the program and in the kernel for it. */
export function processorTime(processId: number): number {
  const folder = `/proc/${processId}/task`;
  return readdirSync(folder).reduce((seconds, thread) => {
    // In nanoseconds, where `stat` counts hundredths of a second.
    const [onProcessor] = readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ");
    return seconds + Number(onProcessor) / 1e9;
  }, 0);
}

/** Megabytes (10^6) of memory that are resident. */
export function residentMemory(processId: number): number {
  const status = readFileSync(`/proc/${processId}/status`, "utf8");
  return (Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
}
