import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("the others are told who enters, who leaves, and who drops", () =>
  play(
    `
    bob arrives
    bob < Welcome to TestChat
    bob > login bob
    bob < Nothing said here is kept after the house closes.
    dilbert < bob has entered the room.
    ann < bob has entered the room.
    bob > logout
    bob is shown out
    dilbert < bob has left the room.
    ann < bob has left the room.
    dilbert drops
    ann < dilbert has left the room.
    `,
    { guests },
  ));

test("a dropped connection leaves no name behind", () =>
  play(
    `
    dilbert drops
    ann < dilbert has left the room.
    ann > who
    ann < The following are logged in:
    ann < ann
    dogbert arrives
    dogbert < Welcome to TestChat
    dogbert > login dilbert
    dogbert < Nothing said here is kept after the house closes.
    ann < dilbert has entered the room.
    dogbert > look
    dogbert < The following are in this room:
    dogbert < ann
    dogbert < dilbert
    `,
    { guests },
  ));

test("who drops is missed in every room he was in", () =>
  play(
    `
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    dilbert < ann has entered the room.
    dilbert drops
    ann < [lobby] dilbert has left the room.
    ann < dilbert has left the room.
    `,
    { guests },
  ));

test("an unknown word", () =>
  play(
    `
    ann > foo
    ann < Unknown command: foo
    ann > foo bar
    ann < Unknown command: foo
    ann > constructor
    ann < Unknown command: constructor
    ann > __proto__ x
    ann < Unknown command: __proto__
    ann > /toString
    ann < Unknown command: toString
    `,
    { guests },
  ));

test("an empty line is nothing, to anyone", () =>
  play(
    `
    ann >
    ann >  ${" "}
    ann > say done
    ann < ann: done
    dilbert < ann: done
    `,
    { guests },
  ));

test("only the last lines are shown to who enters", () =>
  play(
    `
    ann > say one
    ann < ann: one
    ann > say two
    ann < ann: two
    ann > me three
    ann < * ann three
    bob arrives
    bob < Welcome to TestChat
    bob > login bob
    bob < Nothing said here is kept after the house closes.
    bob < --- 2026-11-23 (times are UTC) ---
    bob < [09:14] ann: two
    bob < [09:14] * ann three
    ann < bob has entered the room.
    `,
    { guests: ["ann"], recentLines: 2 },
  ));

test("none at all where the house wants it so", () =>
  play(
    `
    ann > say one
    ann < ann: one
    bob arrives
    bob < Welcome to TestChat
    bob > login bob
    bob < Nothing said here is kept after the house closes.
    ann < bob has entered the room.
    `,
    { guests: ["ann"], recentLines: 0 },
  ));

test("the main room may be called otherwise", () =>
  play(
    `
    ann > leave
    ann < Parlour is the room that everyone comes to; "logout" leaves the house.
    `,
    { guests: ["ann"], mainPlace: "Ｐarlour" },
  ));
