import { expect, test } from "vitest";
import { RecentLines } from "./recent-lines.ts";

const line = (id: number) =>
  ({ type: "said", id, time: 0, room: "lobby", who: "ann", text: "hi" }) as const;

test.each([0, 1, 3])("the last %i lines are kept, however many there were", (limit) => {
  const lines = [1, 2].map(line);
  const recent = new RecentLines(limit, lines);
  for (let id = 3; id <= 20; id++) {
    lines.push(line(id));
    recent.add(line(id));
    expect(recent.all).toEqual(lines.slice(lines.length - limit));
  }
});

test("lines that are gone are shown no more, and those of before them instead where there are any", () => {
  const recent = new RecentLines(2, [1, 2].map(line));
  recent.add(line(3));
  recent.remove([3, 7]);
  expect(recent.all).toEqual([1, 2].map(line));
  recent.remove([1, 2]);
  recent.add(line(4));
  expect(recent.all).toEqual([line(4)]);
});
