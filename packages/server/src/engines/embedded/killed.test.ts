// What anyone has seen is never lost: the server is killed under load, its disk is filled, and
// each time the next one is asked what it still has.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { ProgramVisitor } from "../../testing/program-visitor.ts";
import { ServerProgram } from "../../testing/server-program.ts";
import { canMount, SmallDisk } from "../../testing/small-disk.ts";
import { type Said, Talker } from "../../testing/talker.ts";
import { TelnetVisitor } from "../../testing/telnet-visitor.ts";

const KILLS = Number(process.env.TEA_TEST_KILLS ?? 20);
const SEED = Number(process.env.TEA_TEST_SEED ?? 20_261_123);
const TALKERS = ["ann", "bob", "carol", "dan"];
const REFUSAL = "That could not be kept just now, so nobody was shown it. Please try again.";

/** What happens to a server. All moments are numbers of lines, so that they lie in the midst of talk. */
interface Fate {
  /** Lines heard before it is killed, or its disk filled. */
  readonly heard: number;
  /** Lines refused before it is killed, or its disk has room again. */
  readonly refused: number;
  /** Lines heard once there is room again, before it is killed; 0 when it is killed while full. */
  readonly heardThen: number;
}

const killed = fc.record<Fate>({
  heard: fc.integer({ min: 50, max: 2_000 }),
  refused: fc.constant(0),
  heardThen: fc.constant(0),
});

const filledAndKilled = fc.record<Fate>({
  heard: fc.integer({ min: 50, max: 1_000 }),
  refused: fc.integer({ min: 1, max: 100 }),
  heardThen: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
});

/** What those were told who were connected to one server. */
interface Hearing {
  readonly talkers: readonly Talker[];
  /** What a person at a telnet read of their talk. */
  readonly read: readonly string[];
}

let running: ServerProgram | undefined;
// A test that fails leaves its server to us, and a disk that is in use can't be taken away.
let cleanUp: () => void;
afterEach(async () => {
  await running?.kill();
  cleanUp();
});

async function start(folder: string): Promise<ServerProgram> {
  running = await ServerProgram.start(
    ...["--data", folder, "--flood-rate", "0", "--log-level", "silent"],
  );
  return running;
}

/** Has everyone talk until the server has met its fate. */
async function talk(
  server: ServerProgram,
  number: number,
  fate: Fate,
  disk: SmallDisk | undefined,
): Promise<Hearing> {
  let end: Promise<void> | undefined;
  const kill = () => {
    end ??= server.kill();
  };
  const fill = () => {
    disk?.fill();
    left = Number.POSITIVE_INFINITY;
    next = kill;
  };
  let left = fate.heard;
  let next = disk === undefined ? kill : fill;
  let refusals = 0;
  const listener = {
    heard: () => {
      if (--left <= 0) next();
    },
    refused: (sentence: string) => {
      expect(sentence).toBe(REFUSAL);
      if (++refusals !== fate.refused) return;
      if (fate.heardThen === 0) kill();
      disk?.makeRoom();
      left = fate.heardThen;
    },
  };
  const telnet = await TelnetVisitor.loggedIn(server.port, "tess");
  const padding = disk === undefined ? 0 : 400;
  const talkers = await Promise.all(
    TALKERS.map((name) =>
      Talker.comeIn(server.port, { name, prefix: `${name} ${number}`, padding, ...listener }),
    ),
  );
  await Promise.all(talkers.map((talker) => talker.talk()));
  await end;
  const lines = await telnet.readsToTheEnd();
  return { talkers, read: lines.filter((line) => /^\w+: \w+ \d+ \d+/.test(line)) };
}

/** Every line said in the lobby from an id on. */
async function readLog(server: ServerProgram, from: number): Promise<Said[]> {
  const reader = await ProgramVisitor.loggedIn(server.port, "reader");
  const said: Said[] = [];
  for (let more = true, after = Math.max(1, from - 1); more; ) {
    reader.ask({ type: "history", room: "lobby", after, limit: 500 });
    const page = await reader.hears("historyListed");
    said.push(...page.lines.filter((line) => line.type === "said"));
    after = page.lines.at(-1)?.id ?? after;
    more = page.more;
  }
  reader.drop();
  return said;
}

/** What was heard stands in the log, once and in that order with nothing between; what was refused does not. */
function expectKept(log: readonly Said[], { talkers, read }: Hearing): void {
  const ids = log.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => one - other));
  expect(new Set(log.map(({ line }) => line)).size).toBe(log.length);
  expect(talkers.some(({ heard }) => heard.length > 0)).toBe(true);
  for (const { heard, refused } of talkers) {
    const first = ids.indexOf(heard[0]?.id ?? 0);
    expect(log.slice(first, first + heard.length)).toEqual(heard);
    expect(log.filter(({ line }) => refused.has(line ?? ""))).toEqual([]);
  }
  const texts = log.map(({ who, text }) => `${who}: ${text}`);
  const first = texts.indexOf(read[0] ?? "");
  expect(read.length).toBeGreaterThan(0);
  expect(texts.slice(first, first + read.length)).toEqual(read);
}

/** Has one server after another meet its fate, and asks each what those before it were to keep. */
async function expectAllKept(folder: string, fates: readonly Fate[], disk?: SmallDisk) {
  const hearings: Hearing[] = [];
  for (const [number, fate] of fates.entries()) {
    const server = await start(folder);
    const last = hearings.at(-1);
    const first = Math.min(...(last?.talkers ?? []).map(({ heard }) => heard[0]?.id ?? 1));
    if (last !== undefined) expectKept(await readLog(server, first), last);
    hearings.push(await talk(server, number, fate, disk));
    disk?.makeRoom();
  }
  const log = await readLog(await start(folder), 1);
  for (const hearing of hearings) expectKept(log, hearing);
}

test(
  `killed ${KILLS} times under load (seed ${SEED}), it has every line that anyone heard, once, in order`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "tea-party-"));
    cleanUp = () => rmSync(folder, { recursive: true });
    await expectAllKept(folder, fc.sample(killed, { seed: SEED, numRuns: KILLS }));
  },
  KILLS * 10_000 + 20_000,
);

test.skipIf(!canMount())(
  `killed ${KILLS} times around a full disk (seed ${SEED}; needs root, to mount one), it has them too`,
  async () => {
    const disk = new SmallDisk(32_768);
    cleanUp = () => disk.remove();
    const fates = fc.sample(filledAndKilled, { seed: SEED, numRuns: KILLS });
    await expectAllKept(disk.folder, fates, disk);
  },
  KILLS * 10_000 + 20_000,
);
