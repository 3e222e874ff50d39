// What a peer sends while it has to wait: kept whole, in order, and no longer than the peer is here.
import { beforeEach, expect, test } from "vitest";
import { watchTimers } from "../testing/begun-timers.ts";
import { turns } from "../testing/slow-engine.ts";
import { Intake } from "./intake.ts";
import { Pacer } from "./pacer.ts";
import type { BucketSize } from "./token-bucket.ts";

let read: string;
let calls: string[];
/** What the house does as it reads. */
let onRead: () => void;
let time: number;
let intake: Intake;

function open(flood?: BucketSize): void {
  const owner = {
    read: (bytes: Uint8Array) => {
      read += Buffer.from(bytes).toString();
      onRead();
    },
    turnAway: () => calls.push("turned away"),
    pauseReading: () => calls.push("paused"),
    resumeReading: () => calls.push("resumed"),
  };
  intake = new Intake(owner, { flood, pacer: new Pacer(), now: () => time });
}

const receive = (text: string) => intake.receive(Buffer.from(text));

beforeEach(() => {
  read = "";
  calls = [];
  onRead = () => {};
  time = 0;
});

test("what comes in several pieces during a pause is read whole and in order after it", () => {
  open();
  receive("one\n");
  intake.pause("busy");
  for (const piece of ["two\n", "thr", "ee\n"]) receive(piece);
  expect(read).toBe("one\n");
  intake.resume("busy");
  expect(read).toBe("one\ntwo\nthree\n");
  expect(calls).toEqual(["paused", "resumed"]);
});

test("who pauses for two reasons goes on when neither is left", () => {
  open();
  receive("one\n");
  intake.pause("busy");
  intake.pause("behind");
  receive("two\n");
  intake.resume("busy");
  expect(read).toBe("one\n");
  intake.resume("behind");
  expect(read).toBe("one\ntwo\n");
  expect(calls).toEqual(["paused", "resumed"]);
});

test("a pause in the midst of many lines holds most of them back", () => {
  open();
  onRead = () => intake.pause("busy");
  receive("line\n".repeat(1_000));
  expect(read.split("\n").length).toBeLessThan(100);
  onRead = () => {};
  intake.resume("busy");
  expect(read).toBe("line\n".repeat(1_000));
});

test("a flood goes on line by line as its time comes", () => {
  open({ burst: 2, interval: 10 });
  receive("1\n2\n3\n4\n");
  expect(read).toBe("1\n2\n");
  time = 10;
  expect(intake.proceed()).toBe(true);
  expect(read).toBe("1\n2\n3\n");
  time = 20;
  expect(intake.proceed()).toBe(false);
  expect(read).toBe("1\n2\n3\n4\n");
  expect(calls.at(-1)).toBe("resumed");
  intake.close();
});

test("nothing that waits is read of a connection that is closed, and nobody waits for it", async () => {
  const timers = watchTimers();
  open({ burst: 1, interval: 10 });
  receive("1\n2\n");
  expect(timers.count()).toBe(1);
  intake.close();
  intake.resume("flooding");
  expect(read).toBe("1\n");
  await turns(1);
  expect(timers.count()).toBe(0);
  timers.end();
});
