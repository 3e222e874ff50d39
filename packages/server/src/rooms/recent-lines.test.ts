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
