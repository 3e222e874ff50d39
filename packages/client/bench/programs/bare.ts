// Programs that do next to nothing, to compare the client with.
import { fileURLToPath } from "node:url";
import { TerminalProgram } from "./terminal-program.ts";

/** Node that says one word and ends. */
export const bareNode: readonly string[] = ["-e", "process.stdout.write('up')"];

/** A program that echoes keys, once it does. */
export async function startEcho(): Promise<TerminalProgram> {
  const echo = new TerminalProgram([
    process.execPath,
    fileURLToPath(new URL("echo.ts", import.meta.url)),
  ]);
  await echo.paints("ready");
  return echo;
}

/** The character for the nth key: braille patterns take one cell each, and no line has any. */
export function keyFor(number: number): string {
  return String.fromCodePoint(0x2801 + (number % 255));
}
