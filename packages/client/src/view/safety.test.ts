import { readEvent, type TeaEvent } from "@tea-party/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entered, NINE, said } from "../testing/facts.ts";
import { Story } from "../testing/story.ts";
import { drawingFor } from "./drawing.ts";
import { paintRow } from "./paint.ts";
import { rowWidth } from "./row.ts";
import { screenFrame } from "./screen-frame.ts";
import { themeFor } from "./theme.ts";
import { windowTitle } from "./window-title.ts";

const ATTACKS = [
  "\u001b[2J",
  "\u001b]0;owned\u0007",
  "\u001b]52;c;b3duZWQ=\u0007",
  "\u009b31m",
  "\u001b[31m",
  "\u0007",
  "\r",
  "\b\b",
  "\u202e",
  "\u2028",
  "\u001bP",
  "https://tea.example/\u001b\\x\u009c",
];

/** Any text with some of what terminals act on in it. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...ATTACKS), fc.string({ unit: "grapheme" })), { maxLength: 6 })
  .map((parts) => parts.join(""));

/** A fact as it comes in from the wire. */
function received(type: string, fields: object): TeaEvent[] {
  const event = readEvent(type, { time: NINE, ...fields });
  return event === undefined ? [] : [event];
}

// The only sequences that we write: SGR, and links with an address in printable ASCII.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const OURS = /\u001b\[[\d;]*m|\u001b\]8;(?:id=[a-z\d]+)?;[!-~]*\u001b\\/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

describe("what others write", () => {
  it("never reaches the terminal as anything but text", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (one, two, three) => {
        const story = Story.inside("you", ["you"]).told(
          ...received("said", { id: 1, room: "parlour", who: one, text: `${two}\n${three} you` }),
          ...received("acted", { id: 2, room: "parlour", who: two, text: three }),
          ...received("entered", { id: 3, room: "parlour", who: three }),
          ...received("topicSet", { id: 4, room: "parlour", who: one, topic: two }),
          ...received("wentAway", { room: "parlour", who: one, reason: two }),
          ...received("typing", { room: "parlour", who: two }),
          ...received("welcomed", { server: three, version: "1" }),
          ...received("told", { from: two, text: one }),
          ...received("announced", { text: one }),
        );
        story.happens({ type: "typed", text: "/" });
        const { settings, terminal } = story.model;
        const theme = themeFor(settings, terminal);
        const drawing = drawingFor(settings, terminal);
        for (const columns of [30, 80, 120]) {
          const size = { columns, rows: 24 };
          const { rows } = screenFrame(story.model, size, story.now);
          const painted = rows.map((row) => paintRow(row, theme, drawing)).join("");
          expect(painted.replace(OURS, "")).not.toMatch(UNSAFE);
          expect(rows.map(rowWidth)).toEqual(rows.map(() => columns));
        }
        expect(windowTitle(story.model)).not.toMatch(UNSAFE);
      }),
      { numRuns: 60 },
    );
  });

  it("is no longer than anyone would read", () => {
    const story = Story.inside().told(said(1, "m".repeat(5_000), "x".repeat(60_000)));
    const { last } = story.conversation("#parlour").lines;
    expect(last?.text.length).toBeLessThan(17_000);
    expect(last?.who.length).toBeLessThan(100);
  });

  it("is marked where a name looks like another's", () => {
    const cyrillic = "m\u0435i";
    const story = Story.inside("you", ["you", "mei"]).told(
      entered(1, cyrillic),
      said(2, cyrillic, "tea?"),
      said(3, "you", "hm"),
    );
    const { rows } = screenFrame(story.model, { columns: 120, rows: 20 }, story.now);
    const text = rows.map((row) => row.map((part) => part.text).join("")).join("\n");
    expect(text).toContain(`≈${cyrillic} │ tea?`);
    expect(text).toContain("≈mei ");
    expect(text).not.toContain("≈you");
  });
});
