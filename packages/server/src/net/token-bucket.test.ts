import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

const START = 1_000;
const size = { burst: 5, interval: 100 };

test("a burst passes, and then one at each interval", () => {
  const bucket = new TokenBucket(size);
  expect(bucket.available(START)).toBe(5);
  bucket.take(5, START);
  expect(bucket.available(START)).toBe(0);
  expect(bucket.available(START + 99)).toBe(0);
  expect(bucket.available(START + 100)).toBe(1);
  expect(bucket.available(START + 250)).toBe(2);
});

test("no more than a burst is saved up", () => {
  const bucket = new TokenBucket(size);
  bucket.take(5, START);
  expect(bucket.available(START + 1_000_000)).toBe(5);
});

test("what was taken beyond the burst is waited for", () => {
  const bucket = new TokenBucket(size);
  bucket.take(8, START);
  expect(bucket.available(START + 399)).toBe(0);
  expect(bucket.available(START + 400)).toBe(1);
});

test("no token is lost where the interval is no whole number", () => {
  for (let rate = 1; rate <= 100; rate++) {
    for (let taken = 0; taken <= 10; taken++) {
      const bucket = new TokenBucket({ burst: 10, interval: 1000 / rate });
      bucket.take(taken, START);
      expect(bucket.available(START), `${taken} at ${rate} a second`).toBe(10 - taken);
    }
  }
});
