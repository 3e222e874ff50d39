// The folder in which an engine keeps its files.
import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import envPaths from "env-paths";
import { explain, StoreProblem } from "./store-problem.ts";

/** Where the platform wants a program's data: below ~/.local/share, ~/Library or %LOCALAPPDATA%. */
export function usualDataFolder(): string {
  return envPaths("tea-party", { suffix: "" }).data;
}

/** Creates a folder, if need be, for nobody but its owner. @throws StoreProblem */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await make(folder);
  } catch (error) {
    const why = explain(error, folder);
    if (why instanceof StoreProblem) throw why;
    const { message } = error as Error;
    throw new StoreProblem(
      `${folder} can't be made: ${message}. Choose another folder with --data.`,
    );
  }
}

/** With the folders above it. Node's own way never ends in a file system that makes no folders. */
async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await make(dirname(folder));
    await mkdir(folder, { mode: 0o700 });
  }
}
