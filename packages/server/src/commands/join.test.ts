import { test } from "vitest";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { play } from "../testing/play.ts";
import { MEMBERSHIP_LIMIT } from "./join.ts";

const KEPT = "Nothing said here is kept after the house closes.";
const guests = ["dilbert", "ann"];

test("into a room, which is opened if need be; the others there are told", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    dilbert > j #Garden
    dilbert < You are now in garden.
    ann < dilbert has entered the room.
    dilbert > goto lobby
    dilbert < Nothing said here is kept after the house closes.
    dilbert < You are now in lobby.
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert > join garden
    dilbert < You are now in garden.
    `,
    { guests },
  ));

test("what was last said there is shown, and the topic", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > topic roses
    ann < ann has set the topic to: roses
    ann > say they need water
    ann < ann: they need water
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < The topic is: roses
    dilbert < Nothing said here is kept after the house closes.
    dilbert < --- 2026-11-23 (times are UTC) ---
    dilbert < [09:14] ann has set the topic to: roses
    dilbert < [09:14] ann: they need water
    ann < dilbert has entered the room.
    `,
    { guests },
  ));

test("what is said in one's other rooms has their name in front", () =>
  play(
    `
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    ann > say hi
    ann < ann: hi
    dilbert < [lobby] ann: hi
    ann > me waves
    ann < * ann waves
    dilbert < [lobby] * ann waves
    ann > topic tea
    ann < ann has set the topic to: tea
    dilbert < [lobby] ann has set the topic to: tea
    dilbert > say roses
    dilbert < dilbert: roses
    dilbert > join lobby
    dilbert < You are now in lobby.
    dilbert > say hello
    dilbert < dilbert: hello
    ann < dilbert: hello
    `,
    { guests },
  ));

test("a name that can't be a room's", () =>
  play(
    `
    ann > join
    ann < <room> is missing. Use "join <room>"
    ann > join the garden
    ann < "garden" is too much. Use "join <room>"
    ann > join *
    ann < "*" can't name a room: it may have letters, digits and . _ - ' only.
    ann > join -garden
    ann < "-garden" can't name a room: it must start with a letter or a digit.
    ann > join #
    ann < "#" can't name a room: it is empty.
    ann > join ${"x".repeat(33)}
    ann < "${"x".repeat(33)}" can't name a room: it has more than 32 characters.
    `,
    { guests },
  ));

test("nobody is in more rooms than is bearable", () => {
  const rooms = Array.from({ length: MEMBERSHIP_LIMIT - 1 }, (_, index) => `room${index}`);
  return play(
    `
    ${rooms.map((room) => `ann > join ${room}\nann < You are now in ${room}.\nann < ${KEPT}`).join("\n")}
    ann > join garden
    ann < You are in ${MEMBERSHIP_LIMIT} rooms, and that is the most. Leave one first.
    ann > join room0
    ann < You are now in room0.
    `,
    { guests },
  );
});

test("a house has no more rooms than it is meant to", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann > join kitchen
    ann < Nothing said here is kept after the house closes.
    ann < This house has 2 rooms, and that is the most.
    `,
    { guests, roomLimit: 2 },
  ));

test("each room says for how long it keeps what is said", () =>
  play(
    `
    ann arrives
    ann < Welcome to TestChat
    ann > login ann
    ann < What is said here is kept for 90 days, and not after the house closes.
    ann > join garden
    ann < You are now in garden.
    ann < The last 1000 lines said here are kept until the house closes.
    `,
    {
      engine: memoryEngine(Date.now, {
        others: { kind: "age", milliseconds: 90 * 86_400_000 },
        rooms: [{ name: "garden", retention: { kind: "lines", lines: 1_000 } }],
      }),
    },
  ));
