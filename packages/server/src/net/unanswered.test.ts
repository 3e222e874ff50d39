import { expect, test } from "vitest";
import { Unanswered } from "./unanswered.ts";

/** Looks once for each count of one peer's retransmissions, at these seconds. */
function gone(looks: readonly (readonly [second: number, retransmissions: number])[]) {
  const unanswered = new Unanswered(45, 10);
  return looks.map(([second, count]) =>
    unanswered.look(new Map(count === 0 ? [] : [["ann", count]]), second).has("ann"),
  );
}

test("a peer is gone that has acknowledged nothing for the whole time", () => {
  expect(
    gone([
      [100, 1],
      [111, 5],
      [122, 6],
      [133, 7],
      [144, 7],
      [145, 7],
    ]),
  ).toEqual([false, false, false, false, false, true]);
});

test("a peer that acknowledges in between begins anew", () => {
  expect(
    gone([
      [100, 6],
      [130, 0],
      [140, 6],
      [160, 7],
      [185, 8],
    ]),
  ).toEqual([false, false, false, false, true]);
});

test("a count that falls has been set back by an acknowledgement that no look saw", () => {
  expect(
    gone([
      [100, 6],
      [130, 2],
      [150, 5],
      [174, 7],
      [175, 7],
    ]),
  ).toEqual([false, false, false, false, true]);
});

test("each peer has its own time", () => {
  const unanswered = new Unanswered(45, 10);
  unanswered.look(new Map([["ann", 3]]), 100);
  const both = new Map([
    ["ann", 4],
    ["bob", 4],
  ]);
  expect(unanswered.look(both, 130)).toEqual(new Set());
  expect(unanswered.look(both, 150)).toEqual(new Set(["ann"]));
  expect(unanswered.look(both, 175)).toEqual(new Set(["ann", "bob"]));
});

test("who was asked for a sign of life has less time, also that which has passed already", () => {
  const unanswered = new Unanswered(45, 10);
  const both = new Map([
    ["ann", 3],
    ["bob", 3],
  ]);
  const ann = new Set(["ann"]);
  expect(unanswered.look(both, 100)).toEqual(new Set());
  expect(unanswered.look(both, 109, ann)).toEqual(new Set());
  expect(unanswered.look(both, 110, ann)).toEqual(ann);
  expect(unanswered.look(new Map([["ann", 1]]), 120, ann)).toEqual(new Set());
});
