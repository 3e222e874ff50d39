// What anyone has seen is never lost: the server is killed under load and asked what it still has.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventOf, LoggedEvent } from "@tea-party/protocol";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ProgramVisitor } from "../../testing/program-visitor.ts";
import { ServerProgram } from "../../testing/server-program.ts";

/** Twenty in the long run: TEA_TEST_KILLS=20. */
const KILLS = Number(process.env.TEA_TEST_KILLS ?? 2);
const SEED = Number(process.env.TEA_TEST_SEED ?? 20_261_123);
const TALKERS = ["ann", "bob", "carol", "dan"];

type Said = EventOf<"said">;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Talks as fast as it is answered, ten lines ahead, until it is cut off. */
async function talk(talker: ProgramVisitor, prefix: string, hear: (said: Said) => void) {
  let line = 0;
  const say = () => {
    const words = `${prefix} ${line++}`;
    talker.ask({ type: "input", text: words, line: words });
  };
  for (let ahead = 0; ahead < 10; ahead++) say();
  for (;;) {
    const said = await talker.hears("said").catch(() => undefined);
    if (said === undefined) return;
    hear(said);
    if (said.text.startsWith(prefix)) say();
  }
}

/** Every line of the lobby that was said. */
async function readHistory(port: number): Promise<Said[]> {
  const reader = await ProgramVisitor.loggedIn(port, "reader");
  const lines: LoggedEvent[] = [];
  for (let more = true; more; ) {
    reader.ask({ type: "history", room: "lobby", after: lines.at(-1)?.id ?? 1, limit: 500 });
    const page = await reader.hears("historyListed");
    lines.push(...page.lines);
    more = page.more;
  }
  reader.drop();
  return lines.filter((line) => line.type === "said");
}

test(
  `killed ${KILLS} times under load (seed ${SEED}), it has every line that anyone heard, once, in order`,
  async () => {
    const moments = fc.sample(fc.integer({ min: 50, max: 1_500 }), { seed: SEED, numRuns: KILLS });
    const hearings: Said[][] = [];

    for (const [round, moment] of moments.entries()) {
      const server = await ServerProgram.start("--data", folder, "--flood-rate", "0");
      const talkers = await Promise.all(
        TALKERS.map((name) => ProgramVisitor.loggedIn(server.port, name)),
      );
      let killed: Promise<void> | undefined;
      const talking = talkers.map((talker, index) => {
        const heard: Said[] = [];
        hearings.push(heard);
        return talk(talker, `${TALKERS[index]} ${round}`, (said) => {
          heard.push(said);
          // The moment is a number of lines heard, so that it lies in the midst of talk.
          if (heard.length >= moment) killed ??= server.kill();
        });
      });
      await Promise.all(talking);
      await killed;
    }

    const server = await ServerProgram.start("--data", folder);
    const history = await readHistory(server.port);
    await server.kill();

    const ids = history.map((line) => line.id);
    expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
    expect(new Set(history.map((line) => line.line)).size).toBe(history.length);
    const kept = new Map(history.map((line) => [line.id, line]));
    for (const heard of hearings) {
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.map((line) => kept.get(line.id))).toEqual(heard);
      const heardIds = heard.map((line) => line.id);
      expect(heardIds).toEqual(heardIds.toSorted((one, other) => one - other));
    }
  },
  KILLS * 10_000 + 20_000,
);
