// Each limit, reached; and who stays just below it and notices nothing.
import { afterEach, describe, expect, test } from "vitest";
import { type Server, type ServerSettings, startServer } from "../server.ts";
import { HeldTime } from "../testing/held-time.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import type { NetLimits } from "./limits.ts";

let server: Server;

afterEach(() => server.close());

async function open(limits: Partial<NetLimits>, more: ServerSettings = {}): Promise<void> {
  server = await startServer({ limits, ...more });
}

/** The lines that a newcomer reads before he types anything. */
async function greeting(): Promise<readonly string[]> {
  const visitor = await TelnetVisitor.arrive(server.port);
  const first = await visitor.reads();
  if (first?.startsWith("Welcome")) return [first];
  return [first ?? "", ...(await visitor.readsToTheEnd())];
}

const WELCOME = ["Welcome to TestChat"];

describe("connections", () => {
  test("in all", async () => {
    await open({ maxConnections: 2 });
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    expect(await greeting()).toEqual(WELCOME);
    expect(await greeting()).toEqual(["*** This house is full. Please try again later."]);
    ann.type("logout");
    await ann.readsToTheEnd();
    await expect.poll(greeting).toEqual(WELCOME);
  });

  test("in a second", async () => {
    const time = new HeldTime();
    await open({ connectRate: 2 }, time.settings);
    expect([await greeting(), await greeting()]).toEqual([WELCOME, WELCOME]);
    expect(await greeting()).toEqual([
      "*** Too many people are coming in at once. Please try again in a moment.",
    ]);
    time.pass(1);
    expect([await greeting(), await greeting()]).toEqual([WELCOME, WELCOME]);
  });

  test("that have not logged in", async () => {
    await open({ maxNewcomers: 2 });
    await TelnetVisitor.loggedIn(server.port, "ann");
    await TelnetVisitor.loggedIn(server.port, "bob");
    expect([await greeting(), await greeting()]).toEqual([WELCOME, WELCOME]);
    expect(await greeting()).toEqual([
      "*** Too many people are about to log in. Please try again in a moment.",
    ]);
  });

  test("from this machine are not limited by address", async () => {
    await open({ maxPerAddress: 1 });
    expect([await greeting(), await greeting()]).toEqual([WELCOME, WELCOME]);
  });

  test("refused in a crowd are noted once a second", async () => {
    const notes: unknown[] = [];
    const time = new HeldTime();
    const journal = {
      note: (level: string, sentence: string, details?: object) => {
        if (level === "warn") notes.push({ sentence, ...details });
      },
    };
    await open({ maxConnections: 1 }, { journal, ...time.settings });
    for (let visit = 0; visit < 4; visit++) await greeting();
    time.pass(2);
    expect(notes).toEqual([
      {
        sentence: "Connections refused.",
        code: "too-many-connections",
        count: 3,
        lastAddress: "127.0.0.1",
      },
    ]);
  });
});

describe("time to log in", () => {
  test("ends, with a reason", async () => {
    const time = new HeldTime();
    await open({ loginTimeout: 180 }, time.settings);
    const [ann, bob] = [await greeting(), await TelnetVisitor.arrive(server.port)];
    expect(ann).toEqual(WELCOME);
    time.pass(179);
    bob.type("help");
    await bob.sees("What you can do here:");
    time.pass(1);
    expect((await bob.readsToTheEnd()).at(-1)).toBe(
      "*** You did not log in within 180 seconds. Goodbye.",
    );
  });

  test("does not end for who has logged in", async () => {
    const time = new HeldTime();
    await open({ loginTimeout: 180 }, time.settings);
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    time.pass(1_000);
    ann.type("say still here");
    await ann.sees("ann: still here");
  });

  test("programs are told a code", async () => {
    const time = new HeldTime();
    await open({ loginTimeout: 10 }, time.settings);
    const program = await ProgramVisitor.arrive(server.port);
    await program.hears("commandsOffered");
    time.pass(10);
    expect(await program.hears("closed")).toMatchObject({ code: "login-timeout" });
  });
});

describe("silence", () => {
  const NOP = "\xff\xf1";

  test("is broken by a NOP for who knows telnet", async () => {
    const time = new HeldTime();
    await open({ idleProbe: 45 }, time.settings);
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    ann.send(Buffer.of(255, 254, 201));
    ann.type("/ping");
    await ann.sees("pong");
    time.pass(44);
    ann.type("/ping");
    await ann.sees("pong");
    expect(ann.received).not.toContain(NOP);
    time.pass(45);
    await ann.receives(NOP);
    time.pass(1_000);
    ann.type("say still here");
    await ann.sees("ann: still here");
  });

  test("is kept for who does not: he would see it as two odd characters", async () => {
    const time = new HeldTime();
    await open({ idleProbe: 45 }, time.settings);
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    time.pass(1_000);
    ann.type("say still here");
    await ann.sees("ann: still here");
    expect(ann.received).not.toContain(NOP);
  });
});
