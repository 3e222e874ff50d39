import { expect, it } from "vitest";
import { entered, entrance, NINE, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { messageList } from "./message-list.ts";

process.env.TZ = "UTC";

/** @param width of each row that is looked at */
function rows(story: Story, width = 40): readonly string[] {
  const list = messageList(story.model, story.conversation("#parlour"), 60);
  return Array.from({ length: list.length }, (_, index) => list.rowsAt(index))
    .flat()
    .map((row) => row.map(({ text }) => text).join(""))
    .map((text) => text.replace(/^[─━┄]+ (.*) [─━┄]+$/, "$1").slice(0, width));
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

it("says how a line of one's own stands: sending, sent, failed and why, queued", () => {
  const story = Story.inside().typed("one");
  const row = (index: number) => rows(story, 80).at(index)?.replace(/^.*│ /, "");
  expect(row(-1)).toMatch(/^one +sending$/);
  story.told({ ...said(1, "you", "one"), line: "me-2" });
  expect(row(-1)?.trim()).toBe("one");
  story.typed("two");
  story.told({ type: "refused", time: NINE, code: "log-unavailable", text: "No.", line: "me-3" });
  expect(row(-2)).toMatch(/^two +failed$/);
  expect(row(-1)?.trim()).toBe("No. · /retry or /discard");
  story.typed("three").lost().typed("four");
  expect(row(-2)).toMatch(/^three +queued$/);
  expect(row(-1)).toMatch(/^four +queued$/);
});

/** Many lines of one person, in the same minute. */
function monologue(count: number): Story {
  const story = Story.inside();
  for (let id = 1; id <= count; id++) {
    story.told({ ...said(id, "mei", `line ${id}`), time: NINE });
  }
  return story;
}

it("names who speaks on and on again, so that every screen says whose lines these are", () => {
  const named = rows(monologue(35)).map((row) => row.includes("mei"));
  expect(named.filter((is) => is)).toHaveLength(4);
  for (let top = 1; top + 10 <= named.length; top++) {
    expect(named.slice(top, top + 10)).toContain(true);
  }
});

it("marks the line that the reader was taken to, and says whose it is", () => {
  const story = monologue(5).happens({
    type: "scrolled",
    anchor: { position: 3, row: 0, isCentred: true },
  });
  expect(rows(story).map((row) => row.trim())).toEqual([
    "Mon 23 Nov 2026",
    expect.stringMatching(/mei │ line 1$/),
    "│ line 2",
    expect.stringMatching(/mei ▌ line 3$/),
    "│ line 4",
    "│ line 5",
  ]);
  story.happens({ type: "scrolled", anchor: { position: 3, row: 0 } });
  expect(rows(story).join()).not.toContain("▌");
});

it("gives a wide answer the room of the names, and one that fits stays beside them", () => {
  const story = Story.inside().happens({ type: "noticed", text: "short" });
  story.happens({ type: "noticed", text: "far more words than fit beside the names, by and by" });
  const [, short = "", wide = ""] = rows(story, 80);
  expect(wide.indexOf("far")).toBeLessThan(short.indexOf("short"));
});

it("sets what a server of other words prints and what it is sent at one margin", () => {
  const story = new Story().happens({ type: "connected" }).printed("Nowhere MUD");
  story.happens({ type: "speechSettled", speech: "lines" }).typed("look");
  const list = messageList(story.model, story.conversation(""), 60);
  const texts = [0, 1].map((index) =>
    list
      .rowsAt(index)
      .at(-1)
      ?.map(({ text }) => text)
      .join("")
      .slice(5),
  );
  expect(texts).toEqual(["  Nowhere MUD", "  > look"]);
});
