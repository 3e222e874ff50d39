import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("others are told why, and see it in every list", () =>
  play(
    `
    ann > away lunch
    ann < ann is away: lunch
    dilbert < ann is away: lunch
    dilbert > look
    dilbert < The following are in this room:
    dilbert < dilbert
    dilbert < ann (away: lunch)
    dilbert > who
    dilbert < The following are logged in:
    dilbert < dilbert
    dilbert < ann (away: lunch)
    `,
    { guests },
  ));

test("no reason need be given, and it is told in every room", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > away
    ann < [lobby] ann is away.
    ann < ann is away.
    dilbert < ann is away.
    dilbert > look
    dilbert < The following are in this room:
    dilbert < dilbert
    dilbert < ann (away)
    `,
    { guests },
  ));
