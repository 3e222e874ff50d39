// One server at a time for each data folder.
import { DatabaseSync } from "node:sqlite";
import { explained, StoreProblem } from "./store-problem.ts";

export interface Lock {
  release(): void;
}

/**
 * Holds a folder until released or until the process ends, however it ends. The lock is SQLite's
 * own, on an empty file: Node has none, and a file that only exists would outlive a killed server.
 * @throws StoreProblem when another server holds it
 */
export function holdLock(file: string, folder: string): Lock {
  return explained(file, () => {
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      database.exec("begin exclusive");
    } catch (error) {
      database.close();
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
      throw new StoreProblem(
        `Another server keeps its data in ${folder}. Stop it, or choose another folder with --data.`,
      );
    }
    return { release: () => database.close() };
  });
}

const SQLITE_BUSY = 5;
