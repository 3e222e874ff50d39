// One good example of every fact. The type makes a new row without an example a compile error.
import type { EventName, EventOf, LoggedEvent } from "../events/events.ts";
import type { CommandSummary } from "../events/kinds.ts";

type Examples = { readonly [Name in EventName]: EventOf<Name> };

/** 2026-11-23, 09:14 UTC, in milliseconds. */
const MORNING = Date.UTC(2026, 10, 23, 9, 14);

const time = MORNING;
const room = "parlour";

const say: CommandSummary = {
  name: "say",
  aliases: ["'"],
  usage: "say <text>",
  summary: "Say something to everyone in the room.",
  arguments: [{ name: "text", kind: "rest", optional: false }],
};

const who: CommandSummary = {
  name: "who",
  aliases: [],
  usage: "who",
  summary: "See who is logged in.",
  arguments: [],
};

const log: LoggedEvent[] = [
  { type: "entered", id: 41, time: time - 86_400_000, room, who: "ana" },
  { type: "said", id: 42, time: time - 60_000, room, who: "ana", text: "morning all" },
  { type: "acted", id: 43, time, room, who: "mei", text: "pours tea" },
];

export const exampleEvents: Examples = {
  said: { type: "said", id: 44, time, room, who: "dilbert", text: "hello", line: "c-7" },
  acted: { type: "acted", id: 45, time, room, who: "dilbert", text: "waves", line: "c-8" },
  entered: { type: "entered", id: 46, time, room, who: "dilbert" },
  left: { type: "left", id: 47, time, room, who: "dilbert" },
  renamed: { type: "renamed", id: 48, time, room, who: "dilbert", to: "Dil" },
  topicSet: { type: "topicSet", id: 49, time, room, who: "dilbert", topic: "Oolong or 龙井?" },
  erased: { type: "erased", id: 50, time, room, lines: [44, 45] },
  typing: { type: "typing", time, room, who: "dilbert" },
  wentAway: { type: "wentAway", time, room, who: "dilbert", reason: "lunch" },
  cameBack: { type: "cameBack", time, room, who: "dilbert" },
  welcomed: { type: "welcomed", time, server: "TestChat", version: "0.1.0" },
  loggedIn: { type: "loggedIn", time, name: "dilbert" },
  nameGiven: { type: "nameGiven", time, name: "dilbert" },
  sessionOpened: { type: "sessionOpened", time, token: "2f1c…", grace: 60_000 },
  readMarked: { type: "readMarked", time, marks: [{ room, id: 48 }] },
  secretAsked: { type: "secretAsked", time, prompt: "Password: " },
  commandsOffered: { type: "commandsOffered", time, commands: [say, who] },
  joined: {
    type: "joined",
    time,
    room,
    from: "lobby",
    topic: "Tea",
    members: [{ name: "ana" }, { name: "mei", away: "" }],
    recent: log,
    kept: { lasts: true, days: 90 },
  },
  moved: { type: "moved", time, room, from: "garden" },
  parted: { type: "parted", time, room },
  told: { type: "told", id: 51, time, from: "ana", text: "psst" },
  sent: { type: "sent", id: 52, time, to: "ana", away: "lunch", text: "yes?", line: "c-9" },
  refused: {
    type: "refused",
    time,
    code: "unknown-command",
    text: "Unknown command: foo",
    line: "c-10",
  },
  accepted: { type: "accepted", time, line: "c-11" },
  membersListed: {
    type: "membersListed",
    time,
    room,
    topic: "Tea",
    members: [{ name: "ana" }, { name: "mei", away: "lunch" }],
  },
  peopleListed: {
    type: "peopleListed",
    time,
    people: [{ name: "ana" }, { name: "bob", away: "" }],
  },
  roomsListed: {
    type: "roomsListed",
    time,
    rooms: [
      { name: room, topic: "Tea", members: 2, joined: true },
      { name: "garden", topic: "", members: 1, joined: false },
    ],
  },
  caughtUp: { type: "caughtUp", time, room, lines: log, more: false },
  historyListed: { type: "historyListed", time, room, lines: log, onwards: false, more: true },
  searchListed: { type: "searchListed", time, asked: "tea", lines: log, more: true },
  keyTold: { type: "keyTold", time, key: "9b2d…" },
  ownListed: { type: "ownListed", time, lines: log.slice(1, 2), onwards: true, more: true },
  eraseAsked: { type: "eraseAsked", time, count: 2, confirm: "/erase 44 45 for good" },
  linesErased: { type: "linesErased", time, count: 2 },
  commandsListed: { type: "commandsListed", time, commands: [say, who] },
  commandDescribed: { type: "commandDescribed", time, command: say },
  topicTold: { type: "topicTold", time, room, topic: "Tea" },
  timeTold: { type: "timeTold", time, uptime: 273_600 },
  ponged: { type: "ponged", time },
  settingTold: {
    type: "settingTold",
    time,
    setting: "input",
    value: "strict",
    choices: ["strict", "talk"],
  },
  missed: { type: "missed", time, room, count: 312 },
  announced: { type: "announced", time, text: "The kettle is on." },
  closed: { type: "closed", time, code: "shutdown", text: "This house is closing." },
};
