import { describe, expect, test } from "vitest";
import { keptOf, readRetentionPlan, retentionOf } from "./retention.ts";

const DAY = 86_400_000;

const everything = { kind: "everything" };
const days = (count: number) => ({ kind: "age", milliseconds: count * DAY });
const lines = (count: number) => ({ kind: "lines", lines: count });

test.each([
  ["everything", everything, {}],
  ["90d", days(90), {}],
  ["10000", lines(10_000), {}],
  ["lobby=90d", everything, { lobby: days(90) }],
  ["90d,lobby=everything,garden=1000", days(90), { lobby: everything, garden: lines(1_000) }],
  ["lobby=30d, 90d", days(90), { lobby: days(30) }],
])("--keep %s", (text, others, rooms) => {
  const plan = readRetentionPlan(text);
  expect(plan?.others).toEqual(others);
  expect(Object.fromEntries(plan?.rooms.map((room) => [room.name, room.retention]) ?? [])).toEqual(
    rooms,
  );
});

describe("what is no amount", () => {
  test.each(["", "0", "0d", "-1", "90 d", "all", "90d,", "90d,30d", "=90d", "lobby=", "lobby"])(
    "%j",
    (text) => expect(readRetentionPlan(text)).toBeUndefined(),
  );

  test.each(["lobby=1=2", "a room=90d", "#lobby=90d", "lobby=1,lobby=2"])("%j", (text) =>
    expect(readRetentionPlan(text)).toBeUndefined(),
  );
});

test("a room has its own amount by any name that could be taken for its own", () => {
  const plan = readRetentionPlan("90d,Lobby=1000");
  if (plan === undefined) throw new Error("no plan");
  expect(["lobby", "LOBBY", "garden", "@1 2"].map((room) => retentionOf(plan, room))).toEqual([
    lines(1_000),
    lines(1_000),
    days(90),
    days(90),
  ]);
});

test("people are told it in days or lines, and whether it outlives the house", () => {
  const told = ["everything", "90d", "1000"].map((text) => {
    const plan = readRetentionPlan(text);
    return plan && keptOf(plan.others, text !== "1000");
  });
  expect(told).toEqual([
    { lasts: true },
    { lasts: true, days: 90 },
    { lasts: false, lines: 1_000 },
  ]);
});
