import { expect, test } from "vitest";
import { bytes, latin1 } from "../testing/bytes.ts";
import { BoundedBytes } from "./bounded-bytes.ts";

test("pieces come out joined, once", () => {
  const gathered = new BoundedBytes(10);
  gathered.add(bytes("tea "));
  gathered.add(bytes("party"));
  expect(gathered.length).toBe(9);
  expect(latin1(gathered.take())).toBe("tea party");
  expect(gathered.take()).toHaveLength(0);
});

test("what was taken is left alone by what is gathered later", () => {
  const gathered = new BoundedBytes(10);
  gathered.add(bytes("first"));
  const taken = gathered.take();
  gathered.add(bytes("other"));
  expect(latin1(taken)).toBe("first");
});

test("the limit itself fits, one byte more lets go of everything until cleared", () => {
  const gathered = new BoundedBytes(4);
  gathered.add(bytes("four"));
  expect(gathered.overflowed).toBe(false);
  gathered.add(bytes("!"));
  expect(gathered.overflowed).toBe(true);
  gathered.add(bytes("x"));
  expect(gathered.length).toBe(0);
  gathered.clear();
  gathered.add(bytes("x"));
  expect(latin1(gathered.take())).toBe("x");
});
