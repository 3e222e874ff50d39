// Writes down what a line decoder finds.
import { LineDecoder } from "../framing/line-decoder.ts";
import { latin1 } from "./bytes.ts";
import type { Reading } from "./chunkings.ts";

/** Stands for a refused line; no line can look like it, because no line holds a line end. */
export const TOO_LONG = "too long\n";

/** Each line, or `TOO_LONG` in its place. */
export function lineReading(
  limit: number,
): Reading<readonly string[]> & { readonly decoder: LineDecoder } {
  const seen: string[] = [];
  const decoder = new LineDecoder(
    { line: (bytes) => seen.push(latin1(bytes)), lineTooLong: () => seen.push(TOO_LONG) },
    limit,
  );
  return { decoder, push: (chunk) => decoder.push(chunk), seen };
}
