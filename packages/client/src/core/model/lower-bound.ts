// Where a position is in a sorted list of lines.
import type { Line } from "./line.ts";

/** The index of the first line at or after a position; the length of the list when there is none. */
export function lowerBound(lines: readonly Line[], position: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Line).position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
