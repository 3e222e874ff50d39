// Those who wait share one timer, which nobody is left with.
import { expect, test } from "vitest";
import { watchTimers } from "../testing/begun-timers.ts";
import { turns } from "../testing/slow-engine.ts";
import { Pacer } from "./pacer.ts";

const never = () => ({ proceed: () => true });

test("however many wait, there is one timer, and none once nobody does", async () => {
  const timers = watchTimers();
  const pacer = new Pacer();
  const waiting = [never(), never(), never()];
  for (const each of waiting) pacer.hold(each);
  expect(timers.count()).toBe(1);
  for (const each of waiting) pacer.forget(each);
  await turns(1);
  expect(timers.count()).toBe(0);
  timers.end();
});

test("who need wait no longer is let go of, and the others are looked at again", async () => {
  const pacer = new Pacer();
  let looks = 0;
  await new Promise<void>((resolve) => {
    pacer.hold({ proceed: () => false });
    pacer.hold({
      proceed: () => {
        const isDone = ++looks === 2;
        if (isDone) resolve();
        return !isDone;
      },
    });
  });
  expect(looks).toBe(2);
});
