// Two hundred visits at once, as rude as they come, and what is left of them.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Engine } from "../engines/engine.ts";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import type { Journal } from "../house/journal.ts";
import { startServer } from "../server.ts";
import { watchTimers } from "../testing/begun-timers.ts";
import { HeldTimer } from "../testing/held-timer.ts";
import { payVisit, rudeVisit } from "../testing/rude-visit.ts";
import { turns } from "../testing/slow-engine.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const VISITS = 200;
/** Milliseconds; more than anyone is waited for. */
const AN_HOUR = 3_600_000;
/** Change it to meet another crowd. */
const SEED = 20_261_123;

/** A journal that counts what is noted. */
function countingJournal() {
  const counts = new Map<string, number>();
  const journal: Journal = {
    note: (level, sentence) => counts.set(`${level}: ${sentence}`, count(level, sentence) + 1),
  };
  const count = (level: string, sentence: string) => counts.get(`${level}: ${sentence}`) ?? 0;
  return { journal, count };
}

/** An engine that knows how many follow its log. */
function countingEngine() {
  let followers = 0;
  const engine = memoryEngine(Date.now);
  const follow: Engine["log"]["follow"] = (follower) => {
    const unfollow = engine.log.follow(follower);
    followers++;
    return () => {
      followers--;
      unfollow();
    };
  };
  const log = new Proxy(engine.log, {
    get: (target, name) => (name === "follow" ? follow : Reflect.get(target, name).bind(target)),
  });
  return { engine: { ...engine, log }, followers: () => followers };
}

/** What keeps this process running and did not before, timers apart. */
function leftBehind(before: readonly string[]): string[] {
  const lasting = [...before];
  return process.getActiveResourcesInfo().filter((resource) => {
    const index = lasting.indexOf(resource);
    if (index >= 0) lasting.splice(index, 1);
    return index < 0 && resource !== "Timeout";
  });
}

test(`${VISITS} who join, talk and drop at random leave nothing behind`, async () => {
  const before = process.getActiveResourcesInfo();
  const timers = watchTimers();
  const { journal, count } = countingJournal();
  const time = new HeldTimer();
  const { engine, followers } = countingEngine();
  const server = await startServer({ journal, timer: time.timer, engine });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");

  const crowd = fc.sample(rudeVisit, { numRuns: VISITS, seed: SEED });
  await Promise.all(crowd.map((each, number) => payVisit(server.port, each, number)));
  // Connections are accepted in the order of coming: once bob is in, nobody waits at the door.
  const bob = await TelnetVisitor.loggedIn(server.port, "bob");
  const present = () => count("info", "Connection opened.") - count("info", "Connection closed.");
  while (present() > 2) await turns(1);
  time.pass(AN_HOUR);
  await turns(3);

  expect(count("info", "Connection opened.")).toBeGreaterThan(VISITS / 2);
  expect(server.house.sessions.size).toBe(2);
  expect(await server.house.people()).toEqual([{ name: "ann" }, { name: "bob" }]);
  expect([...server.house.mainPlace.members.values()].map((member) => member.name)).toEqual([
    "ann",
    "bob",
  ]);
  expect(time.count).toBe(0);
  expect(count("error", "A command failed.")).toBe(0);

  ann.type("say anyone?");
  await ann.sees("ann: anyone?");
  ann.drop();
  bob.drop();
  await server.close();
  expect(server.house.sessions.size).toBe(0);
  expect(followers()).toBe(0);
  const deadline = performance.now() + 10_000;
  const isClear = () => timers.count() === 0 && leftBehind(before).length === 0;
  while (!isClear() && performance.now() < deadline) await turns(1);
  timers.end();
  expect(leftBehind(before)).toEqual([]);
  expect(timers.count()).toBe(0);
});
