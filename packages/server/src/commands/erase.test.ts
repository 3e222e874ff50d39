import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["ann", "bob"];

test("it is asked first, and then for good", () =>
  play(
    `
    ann > erase
    ann < No such line of yours is kept. To those of an earlier visit belongs a key: see "help key".
    ann > say my secret
    ann < ann: my secret
    bob < ann: my secret
    bob > say what?
    bob < bob: what?
    ann < bob: what?
    ann > tell bob psst
    ann < You tell bob: psst
    bob < ann tells you: psst
    ann > erase all
    ann < That would erase 2 lines of yours for good: nobody could bring them back.
    ann < Use "/erase all for good" to do it.
    ann > search secret
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] [lobby] ann: my secret
    ann < That is all.
    ann > erase all for good
    ann < Erased for good: 2 lines of yours.
    ann > search secret
    ann < Nothing was found for "secret".
    bob > history
    bob < --- 2026-11-23 (times are UTC) ---
    bob < [09:14] bob: what?
    bob < That is where it begins.
    ann > erase all for good
    ann < No such line of yours is kept. To those of an earlier visit belongs a key: see "help key".
    `,
    { guests },
  ));

test("some lines by their ids, and nobody else's", () =>
  play(
    `
    ann > say one
    ann < ann: one
    bob < ann: one
    ann > say two
    ann < ann: two
    bob < ann: two
    bob > erase 3 4 for good
    bob < No such line of yours is kept. To those of an earlier visit belongs a key: see "help key".
    ann > erase 4, 5
    ann < That would erase 1 line of yours for good: nobody could bring them back.
    ann < Use "/erase 4 5 for good" to do it.
    ann > erase 4 5 for good
    ann < Erased for good: 1 line of yours.
    ann > history
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < That is where it begins.
    `,
    { guests },
  ));

test("what says no lines", () =>
  play(
    `
    ann > erase bob
    ann < "bob" says no lines to erase. Use "erase <all or ids> [for good]"
    ann > erase all forever
    ann < "all forever" says no lines to erase. Use "erase <all or ids> [for good]"
    `,
    { guests: ["ann"] },
  ));

test("who comes after that is not shown them", () =>
  play(
    `
    ann > say my secret
    ann < ann: my secret
    ann > say tea?
    ann < ann: tea?
    ann > erase 2 for good
    ann < Erased for good: 1 line of yours.
    bob arrives
    bob > login bob
    bob < Welcome to TestChat
    bob < Nothing said here is kept after the house closes.
    bob < --- 2026-11-23 (times are UTC) ---
    bob < [09:14] ann: tea?
    ann < bob has entered the room.
    `,
    { guests: ["ann"] },
  ));

test("whoever has the name next has none of it", () =>
  play(
    `
    ann > say mine
    ann < ann: mine
    bob < ann: mine
    ann > logout
    ann is shown out
    bob < ann has left the room.
    bob > nick ann
    bob < bob is now known as ann.
    bob > export
    bob < That is all you said that is kept.
    bob > erase all for good
    bob < No such line of yours is kept. To those of an earlier visit belongs a key: see "help key".
    `,
    { guests },
  ));
