import { expect, test } from "vitest";
import { Inbox } from "./inbox.ts";

/**
 * An owner that writes down what it is asked, and finishes an item when told to.
 * @param isTold whether it writes down what it is told of answers to follow
 */
function owner({ isTold = false } = {}) {
  const events: string[] = [];
  const unfinished: (() => void)[] = [];
  return {
    events,
    take(item: string): Promise<void> | undefined {
      events.push(item);
      if (!item.startsWith("slow")) return undefined;
      return new Promise((resolve) => unfinished.push(resolve));
    },
    pauseInput: () => void events.push("pause"),
    resumeInput: () => void events.push("resume"),
    answersFollow: (doFollow: boolean) => void (isTold && events.push(`follow: ${doFollow}`)),
    /** Finishes the oldest slow item and lets the inbox go on as far as it can. */
    async finish(): Promise<void> {
      unfinished.shift()?.();
      await new Promise(setImmediate);
    },
  };
}

test("an item that takes no time is worked on at once", () => {
  const house = owner();
  const inbox = new Inbox(house);
  inbox.put("a");
  inbox.put("b");
  expect(house.events).toEqual(["a", "b"]);
});

test("nothing overtakes an item that takes time", async () => {
  const house = owner();
  const inbox = new Inbox(house);
  for (const item of ["slow 1", "a", "slow 2", "b"]) inbox.put(item);
  expect(house.events).toEqual(["slow 1"]);
  await house.finish();
  expect(house.events).toEqual(["slow 1", "a", "slow 2"]);
  inbox.put("c");
  await house.finish();
  expect(house.events).toEqual(["slow 1", "a", "slow 2", "b", "c"]);
  inbox.put("d");
  expect(house.events.at(-1)).toBe("d");
});

test("who sends more than can wait is asked for no more until all is done", async () => {
  const house = owner();
  const inbox = new Inbox(house);
  const waiting = Array.from({ length: 64 }, (_, index) => `item ${index}`);
  inbox.put("slow");
  for (const item of waiting.slice(0, -1)) inbox.put(item);
  expect(house.events).toEqual(["slow"]);
  inbox.put("item 63");
  expect(house.events).toEqual(["slow", "pause"]);
  inbox.put("what was in the same packet");
  expect(house.events).toEqual(["slow", "pause"]);
  await house.finish();
  expect(house.events).toEqual([
    "slow",
    "pause",
    ...waiting,
    "what was in the same packet",
    "resume",
  ]);
});

test("answers follow as long as something waits behind what is worked on", async () => {
  const house = owner({ isTold: true });
  const inbox = new Inbox(house);
  for (const item of ["slow 1", "a", "slow 2", "b"]) inbox.put(item);
  expect(house.events).toEqual(["slow 1", "follow: true"]);
  await house.finish();
  expect(house.events.slice(2)).toEqual(["a", "slow 2"]);
  await house.finish();
  expect(house.events.slice(4)).toEqual(["follow: false", "b"]);
});

test("no answer follows to what is taken out of its turn", async () => {
  const house = owner({ isTold: true });
  const inbox = new Inbox(house);
  for (const item of ["slow", "a"]) inbox.put(item);
  const isItem = (item: string): item is string => item !== "";
  expect(inbox.takeNext(isItem)).toBe("a");
  expect(house.events).toEqual(["slow", "follow: true", "follow: false"]);
});

test("what is to happen once all is done happens at once if nothing is to be done", async () => {
  const house = owner();
  const inbox = new Inbox(house);
  inbox.whenIdle(() => house.events.push("idle"));
  expect(house.events).toEqual(["idle"]);
  for (const item of ["slow", "a"]) inbox.put(item);
  inbox.whenIdle(() => house.events.push("idle again"));
  inbox.put("b");
  expect(house.events).toEqual(["idle", "slow"]);
  await house.finish();
  expect(house.events).toEqual(["idle", "slow", "a", "b", "idle again"]);
});
