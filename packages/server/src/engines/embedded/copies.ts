// Copies of what a data folder keeps, taken while a server runs or not.
import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { nameKeys } from "@tea-party/protocol";
import { dataFiles } from "./data-files.ts";
import { roomLines } from "./room-lines.ts";
import { eventOf, ROW_COLUMNS, type Row } from "./row.ts";
import { logSteps } from "./schema.ts";
import { openStoreForReading } from "./store.ts";
import { StoreProblem } from "./store-problem.ts";

/**
 * Writes the whole log, as it is at one moment, into a new file: put in a data folder as
 * `log.db`, a server goes on from it.
 * @throws StoreProblem; then there is no such file
 */
export function backUp(folder: string, file: string): void {
  const database = openLog(folder);
  checkTarget(folder, file);
  // Half a backup must not look like a whole one.
  const unfinished = `${file}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    database.prepare("vacuum into ?").run(unfinished);
    chmodSync(unfinished, 0o600);
    renameSync(unfinished, file);
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    const reason = (error as Error).message;
    throw new StoreProblem(`The backup could not be written: ${reason}.`, { cause: error });
  } finally {
    database.close();
  }
}

/**
 * Every fact of a room's log as a line of JSON, oldest first.
 * @throws StoreProblem, also when there is no room of that name
 */
export function* exportRoom(folder: string, typed: string): Generator<string> {
  const database = openLog(folder);
  try {
    const room = roomOf(database, typed);
    if (room === undefined) throw new StoreProblem(`There is no room called "${typed}".`);
    const lines = database
      .prepare(roomLines(ROW_COLUMNS, "true", "asc"), { returnArrays: true })
      .iterate(room);
    for (const row of lines) yield `${JSON.stringify(eventOf(row as unknown as Row))}\n`;
  } finally {
    database.close();
  }
}

/** What is behind the names of a database's own files. */
const BESIDE = ["", "-wal", "-shm", "-journal"];

/** What is there must be a file that may be replaced: not a device, and not what is being copied. */
function checkTarget(folder: string, file: string): void {
  const parent = dirname(resolve(file));
  if (!isFolder(parent)) throw new StoreProblem(`There is no folder ${parent} for the backup.`);
  if (isFolder(file)) throw new StoreProblem(`${file} is a folder. Name a file in it.`);
  const target = join(realpathSync(parent), basename(file));
  const own = Object.values(dataFiles(realpathSync(folder)));
  if (own.some((each) => BESIDE.some((suffix) => target === each + suffix))) {
    throw new StoreProblem(`${file} is the server's own. Name another file for the backup.`);
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new StoreProblem(`${file} is no file. Name another for the backup.`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function openLog(folder: string): DatabaseSync {
  const { log } = dataFiles(folder);
  if (existsSync(log)) return openStoreForReading(log, logSteps);
  throw new StoreProblem(`Nothing is kept in ${folder}. Choose another folder with --data.`);
}

function roomOf(database: DatabaseSync, typed: string): string | undefined {
  const row = database
    .prepare("select room from room_keys where key in (select value from json_each(?)) limit 1")
    .get(JSON.stringify(nameKeys(typed)));
  return row === undefined ? undefined : String(row.room);
}
