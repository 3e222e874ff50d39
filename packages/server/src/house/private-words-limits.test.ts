// How many private words and partners are kept for one visitor, on both sides of each limit.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import type { Session } from "./session.ts";

let server: Server;
/** What waits for the end of a grace period. */
let expiries: Set<() => void>;

beforeEach(async () => {
  const waiting = new Set<() => void>();
  expiries = waiting;
  const timer = (_: number, run: () => void) => {
    waiting.add(run);
    return () => waiting.delete(run);
  };
  server = await startServer({ timer, limits: { connectRate: 10_000, sendQueue: 0 } });
});
afterEach(() => server.close());

const comes = (name: string) => ProgramVisitor.loggedIn(server.port, name);

function sessionOf(name: string): Session {
  const found = [...server.house.sessions].find((session) => session.name?.text === name);
  if (found === undefined) throw new Error(`Nobody is called ${name}.`);
  return found;
}

/** Ann tells bob words while his connection is broken; what he hears when he comes back. */
async function toldOnReturn(count: number, marks: readonly { room: string; id: number }[]) {
  await comes("ann");
  const bob = ProgramVisitor.arrive(server.port);
  await bob.hears("welcomed");
  bob.types("/login bob", "login");
  const { token } = await bob.hears("sessionOpened");
  await bob.hears("accepted");
  bob.drop();
  await expect.poll(() => expiries.size).toBe(1);
  const [ann, lost] = [sessionOf("ann"), sessionOf("bob")];
  for (let word = 1; word <= count; word++) {
    await ann.privateWords.tell(lost, `word ${word}`, undefined);
  }
  const again = ProgramVisitor.arrive(server.port);
  await again.hears("welcomed");
  again.ask({ type: "resume", token, marks: [...marks] });
  const told: string[] = [];
  for (;;) {
    const event = await again.hearsNext();
    if (event.type === "told") told.push(event.text);
    if (event.type === "moved") return told;
  }
}

describe("private words of the time without a connection", () => {
  test.each([
    [499, 499],
    [500, 500],
    [501, 500],
  ])("of %i, %i are told on coming back, the first ones", async (count, heard) => {
    const first = Array.from({ length: heard }, (_, index) => `word ${index + 1}`);
    expect(await toldOnReturn(count, [])).toEqual(first);
  });

  test.each([
    [500, 500],
    [501, 500],
  ])("of %i behind a mark it is %i, too", async (count, heard) => {
    const told = await toldOnReturn(count, [{ room: "@", id: 1 }]);
    expect([told.length, told.at(-1)]).toEqual([heard, `word ${heard}`]);
  });
});

test("words with 500 people can be read, and with one more those with the first cannot", async () => {
  const ann = await comes("ann");
  const canRead = async (name: string) => {
    ann.ask({ type: "history", room: `@${name}` });
    for (;;) {
      const event = await ann.hearsNext();
      if (event.type === "historyListed") return event.lines.length === 1;
      if (event.type === "refused") return event.code;
    }
  };
  const isTold = async (name: string) => {
    const visitor = await comes(name);
    await sessionOf(name).privateWords.tell(sessionOf("ann"), "psst", undefined);
    visitor.drop();
  };
  await isTold("p1");
  await isTold("p2");
  await Promise.all(Array.from({ length: 498 }, (_, index) => isTold(`p${index + 3}`)));
  expect([await canRead("p1"), await canRead("p500")]).toEqual([true, true]);
  await isTold("p501");
  expect([await canRead("p1"), await canRead("p2"), await canRead("p501")]).toEqual([
    "not-a-member",
    true,
    true,
  ]);
});
