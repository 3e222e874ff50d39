import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "../../testing/embedded.ts";
import { dataFiles } from "./data-files.ts";
import { logSteps } from "./schema.ts";
import { inTransaction, openStore } from "./store.ts";
import { WriteBack } from "./write-back.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sizeOf = (file: string): number => statSync(file).size;

test("the lines of a log are written into its file while people talk", async () => {
  const engine = await openEmbedded(folder);
  const { log } = dataFiles(folder);
  const text = "tea ".repeat(50);
  const say = () => engine.log.append({ type: "said", room: "lobby", who: "ann", text });
  // The first commit of a run empties the write-ahead log itself.
  await say();
  const before = sizeOf(log);
  await Promise.all(Array.from({ length: 1_100 }, say));
  await expect
    .poll(() => sizeOf(log), { timeout: 10_000 })
    .toBeGreaterThan(before + 1_000 * text.length);
  await engine.close();
});

test("a writer that was written back begins its write-ahead log anew", () => {
  const { log } = dataFiles(folder);
  const writer = openStore(log, logSteps, "normal");
  const writeBack = new WriteBack(log);
  const say = writer.prepare(
    "insert into lines (time, room, type, who, text, talk) values (0, ?, 'said', 'ann', '', 1)",
  );
  const talk = (): number => {
    inTransaction(writer, () => {
      for (let line = 0; line < 2_000; line++) say.run(`room ${line}`);
    });
    return sizeOf(`${log}-wal`);
  };
  const once = talk();
  for (let time = 0; time < 3; time++) {
    writeBack.run();
    talk();
  }
  expect(sizeOf(`${log}-wal`)).toBeLessThan(once * 2);
  writeBack.close();
  writer.close();
});
