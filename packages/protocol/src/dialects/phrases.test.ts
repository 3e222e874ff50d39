import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EventName, eventNames, type TeaEvent } from "../events/events.ts";
import { decodeUtf8 } from "../framing/text.ts";
import { readName } from "../grammar/name.ts";
import { exampleEvents } from "../testing/example-events.ts";
import { noisyEvents } from "../testing/noisy-events.ts";
import { phrase } from "./phrases.ts";
import { textDialectElsewhere, textDialectHere } from "./text.ts";

/** What a person reads of each example, to the letter. */
const readings: { readonly [Name in EventName]: readonly string[] } = {
  said: ["dilbert: hello"],
  acted: ["* dilbert waves"],
  entered: ["dilbert has entered the room."],
  left: ["dilbert has left the room."],
  renamed: ["dilbert is now known as Dil."],
  topicSet: ["dilbert has set the topic to: Oolong or 龙井?"],
  erased: [],
  typing: [],
  wentAway: ["dilbert is away: lunch"],
  cameBack: ["dilbert is back."],
  welcomed: ["Welcome to TestChat"],
  loggedIn: [],
  nameGiven: ["The connection that had the name dilbert is gone. You are in."],
  sessionOpened: [],
  readMarked: [],
  secretAsked: [],
  commandsOffered: [],
  joined: [
    "You are now in parlour.",
    "The topic is: Tea",
    "What is said here is kept for 90 days.",
    "--- 2026-11-22 (times are UTC) ---",
    "[09:14] ana has entered the room.",
    "--- 2026-11-23 (times are UTC) ---",
    "[09:13] ana: morning all",
    "[09:14] * mei pours tea",
  ],
  moved: ["You are now in parlour."],
  parted: ["You have left parlour."],
  told: ["ana tells you: psst"],
  sent: ["You tell ana (away: lunch): yes?"],
  refused: ["Unknown command: foo"],
  accepted: [],
  membersListed: ["The following are in this room:", "ana", "mei (away: lunch)"],
  peopleListed: ["The following are logged in:", "ana", "bob (away)"],
  roomsListed: ["The rooms of this house:", "+ parlour (2 people) - Tea", "  garden (1 person)"],
  caughtUp: [
    "--- 2026-11-22 (times are UTC) ---",
    "[09:14] ana has entered the room.",
    "--- 2026-11-23 (times are UTC) ---",
    "[09:13] ana: morning all",
    "[09:14] * mei pours tea",
  ],
  historyListed: [
    "--- 2026-11-22 (times are UTC) ---",
    "[09:14] ana has entered the room.",
    "--- 2026-11-23 (times are UTC) ---",
    "[09:13] ana: morning all",
    "[09:14] * mei pours tea",
    'Use "history before 41" to read further back.',
  ],
  searchListed: [
    "--- 2026-11-22 (times are UTC) ---",
    "[09:14] [parlour] ana has entered the room.",
    "--- 2026-11-23 (times are UTC) ---",
    "[09:13] [parlour] ana: morning all",
    "[09:14] [parlour] * mei pours tea",
    'Use "search before:43 tea" to find older lines.',
  ],
  keyTold: [
    "What you say is yours by this secret:",
    "  9b2d…",
    'Keep it, and tell nobody. "key" with it behind shows it to the house in another visit.',
  ],
  ownListed: [
    '{"type":"said","id":42,"time":1795425180000,"room":"parlour","who":"ana","text":"morning all"}',
    'Use "export after 42" to read on.',
  ],
  eraseAsked: [
    "That would erase 2 lines of yours for good: nobody could bring them back.",
    'Use "/erase 44 45 for good" to do it.',
  ],
  linesErased: ["Erased for good: 2 lines of yours."],
  commandsListed: [
    "What you can do here:",
    "  say <text>  Say something to everyone in the room.",
    "  who         See who is logged in.",
    "A line that starts with / is always a command; // says a slash.",
  ],
  commandDescribed: [
    "  say <text>",
    "  Say something to everyone in the room.",
    "  Also called '.",
  ],
  topicTold: ["The topic is: Tea"],
  timeTold: ["It is 2026-11-23 09:14:00 UTC.", "This house has been open for 3 days 4 hours."],
  ponged: ["pong"],
  settingTold: ["input is strict (it can be strict or talk)."],
  missed: ["You missed 312 lines; see history."],
  announced: ["*** The kettle is on."],
  closed: ["*** This house is closing."],
};

describe("reads to the letter:", () => {
  test.each(eventNames)("%s", (name) => {
    expect(phrase(exampleEvents[name])).toEqual(readings[name]);
  });
});

const { said, topicSet, wentAway, joined, moved, told, sent, timeTold } = exampleEvents;

describe("reads to the letter, where a part is missing:", () => {
  test.each<[string, TeaEvent, readonly string[]]>([
    ["several lines said", { ...said, text: "one\ntwo" }, ["dilbert: one", "dilbert: two"]],
    ["several lines told", { ...told, text: "a\nb" }, ["ana tells you: a", "ana tells you: b"]],
    [
      "several lines sent to one who is here",
      { type: "sent", time: sent.time, to: "ana", text: "a\nb" },
      ["You tell ana: a", "You tell ana: b"],
    ],
    ["a topic cleared", { ...topicSet, topic: "" }, ["dilbert has cleared the topic."]],
    ["away without a reason", { ...wentAway, reason: "" }, ["dilbert is away."]],
    [
      "a quiet room without a topic",
      { ...joined, from: undefined, topic: "", recent: [], kept: undefined },
      [],
    ],
    ["the room first come to", { type: "moved", time: moved.time, room: "parlour" }, []],
    ["no topic", { ...exampleEvents.topicTold, topic: "" }, ["parlour has no topic."]],
    [
      "the beginning of a log",
      { ...exampleEvents.historyListed, lines: [said], more: false },
      ["--- 2026-11-23 (times are UTC) ---", "[09:14] dilbert: hello", "That is where it begins."],
    ],
    [
      "before the beginning",
      { ...exampleEvents.historyListed, lines: [], more: false },
      ["There is nothing further back."],
    ],
    [
      "a log read on",
      { ...exampleEvents.historyListed, lines: [said, { ...said, id: 47 }], onwards: true },
      [
        "--- 2026-11-23 (times are UTC) ---",
        "[09:14] dilbert: hello",
        "[09:14] dilbert: hello",
        'Use "history after 47" to read on.',
      ],
    ],
    [
      "the end of a log read on",
      { ...exampleEvents.historyListed, lines: [said], onwards: true, more: false },
      ["--- 2026-11-23 (times are UTC) ---", "[09:14] dilbert: hello", "That is all until now."],
    ],
    [
      "nothing since",
      { ...exampleEvents.historyListed, lines: [], onwards: true, more: false },
      ["There is nothing since."],
    ],
    [
      "one's own lines read on",
      { ...exampleEvents.ownListed, lines: [said, { ...said, id: 47 }], onwards: true, more: true },
      [
        expect.stringContaining('"id":44'),
        expect.stringContaining('"id":47'),
        'Use "export after 47" to read on.',
      ],
    ],
    [
      "one's own lines read back",
      {
        ...exampleEvents.ownListed,
        lines: [said, { ...said, id: 47 }],
        onwards: undefined,
        more: true,
      },
      [
        expect.stringContaining('"id":44'),
        expect.stringContaining('"id":47'),
        'Use "export before 44" to read on.',
      ],
    ],
    [
      "all that was found",
      { ...exampleEvents.searchListed, lines: [said], more: false },
      ["--- 2026-11-23 (times are UTC) ---", "[09:14] [parlour] dilbert: hello", "That is all."],
    ],
    [
      "nothing found",
      { ...exampleEvents.searchListed, lines: [], more: false },
      ['Nothing was found for "tea".'],
    ],
    [
      "a command without other names",
      {
        ...exampleEvents.commandDescribed,
        command: { ...exampleEvents.commandDescribed.command, aliases: [] },
      },
      ["  say <text>", "  Say something to everyone in the room."],
    ],
    ["a close without a word", { ...exampleEvents.closed, text: "" }, []],
  ])("%s", (_, event, lines) => {
    expect(phrase(event)).toEqual(lines);
  });
});

test.each([
  [0, "0 seconds"],
  [1, "1 second"],
  [61, "1 minute 1 second"],
  [3_600, "1 hour"],
  [3_605, "1 hour"],
  [7_320, "2 hours 2 minutes"],
  [86_400 + 3_600 + 60, "1 day 1 hour"],
  [400 * 86_400, "400 days"],
])("%i seconds open are %s", (uptime, words) => {
  expect(phrase({ ...timeTold, uptime })[1]).toBe(`This house has been open for ${words}.`);
});

test("nobody's words can pass for another's: only what is said begins with a name and a colon", () => {
  fc.assert(
    fc.property(noisyEvents, (event) => {
      for (const line of phrase(event)) {
        const speaker = /^(\S+): /u.exec(line)?.[1] ?? "";
        if (event.type === "said") expect(line.startsWith(`${event.who}: `)).toBe(true);
        else expect(readName(speaker), line).toBeTypeOf("string");
      }
    }),
    { numRuns: 500 },
  );
});

test("no line holds a control character but the CR LF it ends in", () => {
  fc.assert(
    fc.property(
      noisyEvents,
      fc.constantFrom(textDialectHere, textDialectElsewhere),
      (event, dialect) => {
        const text = decodeUtf8(dialect.encode(event));
        const lines = text.split("\r\n");
        expect(lines.pop()).toBe("");
        expect(lines).toHaveLength(phrase(event).length);
        for (const line of lines)
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  [{ lasts: true }, "What is said here is kept."],
  [{ lasts: true, days: 1 }, "What is said here is kept for a day."],
  [{ lasts: true, days: 90 }, "What is said here is kept for 90 days."],
  [{ lasts: true, lines: 1_000 }, "The last 1000 lines said here are kept."],
  [{ lasts: false }, "Nothing said here is kept after the house closes."],
  [
    { lasts: false, days: 7 },
    "What is said here is kept for 7 days, and not after the house closes.",
  ],
  [{ lasts: false, lines: 50 }, "The last 50 lines said here are kept until the house closes."],
])("how long a room keeps what is said: %j", (kept, sentence) => {
  const { topic: _, recent: __, from: ___, ...joined } = exampleEvents.joined;
  expect(phrase({ ...joined, topic: "", recent: [], kept })).toEqual([sentence]);
});

test("a room of which it is not known says nothing of it", () => {
  const { kept: _, ...joined } = exampleEvents.joined;
  expect(phrase({ ...joined, topic: "", recent: [] })).toEqual(["You are now in parlour."]);
});
