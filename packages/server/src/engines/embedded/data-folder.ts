// The folder in which an engine keeps its files.
import { mkdir } from "node:fs/promises";
import envPaths from "env-paths";
import { explain } from "./store-problem.ts";

/** Where the platform wants a program's data: below ~/.local/share, ~/Library or %LOCALAPPDATA%. */
export function usualDataFolder(): string {
  return envPaths("tea-party", { suffix: "" }).data;
}

/** Creates a folder, if need be, for nobody but its owner. @throws StoreProblem */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explain(error, folder);
  }
}
