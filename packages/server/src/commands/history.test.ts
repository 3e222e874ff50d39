import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["ann"];

test("nothing, a little, and all of what was said, with where to read on", () =>
  play(
    `
    ann > history
    ann < There is nothing further back.
    ann > say one
    ann < ann: one
    ann > me two
    ann < * ann two
    ann > say three
    ann < ann: three
    ann > history 2
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] * ann two
    ann < [09:14] ann: three
    ann < Use "history before 3" to read further back.
    ann > last 2 before 3
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < That is where it begins.
    ann > history before 2
    ann < There is nothing further back.
    `,
    { guests },
  ));

test("each room has its own", () =>
  play(
    `
    ann > say tea
    ann < ann: tea
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > history
    ann < There is nothing further back.
    `,
    { guests },
  ));

test("what is no part of it", () =>
  play(
    `
    ann > history of tea
    ann < "of tea" is no part of the history. Use "history [count] [before <id>] [after <id>] [since <date or time>]"
    ann > history 0
    ann < "0" is no part of the history. Use "history [count] [before <id>] [after <id>] [since <date or time>]"
    `,
    { guests },
  ));

test("from a line or an instant on, to the newest", () =>
  play(
    `
    ann > say one
    ann < ann: one
    ann > say two
    ann < ann: two
    ann > history 1 after 1
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < Use "history after 2" to read on.
    ann > history after 2
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: two
    ann < That is all until now.
    ann > history 1 since 2026-11-23
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] ann: one
    ann < Use "history after 2" to read on.
    ann > history 2026-11-24
    ann < There is nothing since.
    `,
    { guests },
  ));
