import { expect, it } from "vitest";
import { entered, entrance, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { messageList } from "./message-list.ts";

function rows(story: Story): readonly string[] {
  const list = messageList(story.model, story.conversation("#parlour"), 60);
  return Array.from({ length: list.length }, (_, index) => list.rowsAt(index))
    .flat()
    .map((row) => row.map(({ text }) => text).join(""))
    .map((text) => text.replace(/^[─━┄]+ (.*) [─━┄]+$/, "$1").slice(0, 40));
}

it("says where older lines are kept no longer, also between comings and goings", () => {
  const story = Story.inside()
    .told(said(1, "mei", "read"), entered(2, "ana"))
    .lost();
  story.happens({ type: "connected" }, { type: "speechSettled", speech: "tea" });
  const lines = [entered(90, "bob"), said(91, "mei", "tea?"), said(92, "mei", "oolong")];
  const { time } = said(1, "mei", "");
  story.told({ type: "caughtUp", time, room: "parlour", lines, more: false, oldest: true });
  story.told(...entrance("you", "parlour", ["you"], lines.slice(1, 2)));
  expect(rows(story)).toEqual([
    "Mon 23 Nov 2026",
    expect.stringContaining("read"),
    expect.stringContaining("ana joined"),
    "older lines are kept no longer",
    expect.stringContaining("bob joined"),
    "2 new since 10:31",
    expect.stringContaining("tea?"),
    expect.stringContaining("oolong"),
  ]);
});
