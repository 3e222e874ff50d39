// What visitors notice of a house that keeps its log in a file.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../../server.ts";
import { openEmbedded } from "../../testing/embedded.ts";
import { ProgramVisitor } from "../../testing/program-visitor.ts";
import { canMount, SmallDisk } from "../../testing/small-disk.ts";
import { TelnetVisitor } from "../../testing/telnet-visitor.ts";
import { readRetentionPlan } from "../retention.ts";

async function open(folder: string): Promise<Server> {
  return startServer({
    engine: await openEmbedded(folder),
  });
}

describe("a line sent again because its answer was lost", () => {
  let folder: string;
  let server: Server;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tea-party-"));
    server = await open(folder);
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test("is told again to its speaker and to nobody else", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.ask({ type: "input", text: "hello", line: "a-1" });
    const first = await ann.hears("said");

    ann.ask({ type: "input", text: "hello", line: "a-1" });
    const second = await ann.hears("said");
    ann.ask({ type: "input", text: "bye", line: "a-2" });

    expect(second).toEqual(first);
    expect([await bob.reads(), await bob.reads()]).toEqual(["ann: hello", "ann: bye"]);
  });

  /** What a program shows, so that it is known for the same as before a restart. */
  const proofs: readonly [string, (ann: ProgramVisitor, token?: string) => void][] = [
    ["its token", (ann, token) => token && ann.ask({ type: "resume", token, marks: [] })],
    ["its key", (ann) => ann.ask({ type: "identify", key: "a key of 16 or more" })],
  ];

  /** Ann comes in, and shows first who she is. */
  async function annComes(prove: (ann: ProgramVisitor) => void) {
    const ann = ProgramVisitor.arrive(server.port);
    await ann.hears("welcomed");
    prove(ann);
    ann.types("/login ann", "login");
    const { token } = await ann.hears("sessionOpened");
    await ann.hears("accepted");
    return { ann, token };
  }

  async function restart(): Promise<void> {
    await server.close();
    server = await open(folder);
  }

  test.each(proofs)("is told to one person once, across a restart too, by %s", async (_, prove) => {
    const { ann: before, token } = await annComes(prove);
    await TelnetVisitor.loggedIn(server.port, "bob");
    before.types("/tell bob psst", "a-1");
    const first = await before.hears("sent");
    await restart();
    const { ann } = await annComes((again) => prove(again, token));
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");

    ann.types("/tell bob psst", "a-1");
    const second = await ann.hears("sent");
    ann.types("/tell bob and on", "a-2");

    expect(second).toEqual({ ...first, time: second.time });
    expect(await bob.reads()).toBe("ann tells you: and on");
  });

  test.each(proofs)("is known across a restart of the server, by %s", async (_, prove) => {
    const { ann: before, token } = await annComes(prove);
    before.types("hello", "a-1");
    const first = await before.hears("said");
    await restart();
    const { ann } = await annComes((again) => prove(again, token));

    ann.types("hello", "a-1");

    expect(await ann.hears("said")).toEqual(first);
    ann.ask({ type: "history", room: "lobby" });
    const { lines } = await ann.hears("historyListed");
    expect(lines.filter((line) => line.type === "said")).toEqual([first]);
  });

  test("is another's when someone else has the name", async () => {
    const { ann: before } = await annComes(() => {});
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    before.types("/tell bob psst", "a-1");
    await before.hears("sent");
    await bob.sees("ann tells you: psst");
    before.types("/logout");
    await bob.sees("ann has left the room.");
    const { ann } = await annComes(() => {});
    await bob.sees("ann has entered the room.");

    ann.types("/tell bob psst", "a-1");
    ann.types("/tell bob psst", "a-1");

    expect(await bob.reads()).toBe("ann tells you: psst");
    expect((await ann.hears("accepted")).line).toBe("a-1");
  });
});

test.skipIf(!canMount())(
  "talk on a full disk (needs root, to mount one) is refused and goes on when there is room",
  async () => {
    const disk = new SmallDisk(512);
    const server = await open(disk.folder);
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    await ann.sees("bob has entered the room.");
    disk.fill();

    const long = "x".repeat(2_000);
    let answer: string | undefined;
    do {
      ann.type(`say ${long}`);
      answer = await ann.reads();
    } while (answer === `ann: ${long}`);
    disk.makeRoom();
    ann.type("say there is room again");

    expect(answer).toBe(
      "That could not be kept just now, so nobody was shown it. Please try again.",
    );
    expect(await ann.reads()).toBe("ann: there is room again");
    await bob.sees("ann: there is room again");
    await server.close();
    disk.remove();
  },
);

test("who enters a room is told that it is kept, and for how long", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  const retention = readRetentionPlan("lobby=30d");
  const engine = await openEmbedded(folder, retention && { retention });
  const server = await startServer({ engine });
  const ann = ProgramVisitor.arrive(server.port);

  ann.types("/login ann");
  ann.types("/join garden");
  const kept = [(await ann.hears("joined")).kept, (await ann.hears("joined")).kept];
  await server.close();
  rmSync(folder, { recursive: true });

  expect(kept).toEqual([{ lasts: true, days: 30 }, { lasts: true }]);
});
