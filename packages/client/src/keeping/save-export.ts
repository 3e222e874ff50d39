// Writes what was exported into a file that only its owner can read.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * @param folder where the reader is, in which a file is that he named without one
 * @returns what became of it, in a sentence: a file that is there already stays as it is
 */
export function saveExport(folder: string, file: string, lines: readonly string[]): string {
  const path = resolve(folder, file);
  try {
    writeFileSync(path, lines.map((line) => `${line}\n`).join(""), { flag: "wx", mode: 0o600 });
    return `Saved in ${path}: ${lines.length === 1 ? "1 line" : `${lines.length} lines`}.`;
  } catch (error) {
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    return code === "EEXIST"
      ? `${path} is there already. Name another file: /export <file>`
      : `${path} can't be written (${code}). Name another file: /export <file>`;
  }
}
