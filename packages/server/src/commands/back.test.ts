import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("others are told, and lists say nothing of it any more", () =>
  play(
    `
    ann > away lunch
    ann < ann is away: lunch
    dilbert < ann is away: lunch
    ann > back
    ann < ann is back.
    dilbert < ann is back.
    dilbert > look
    dilbert < The following are in this room:
    dilbert < dilbert
    dilbert < ann
    dilbert > who
    dilbert < The following are logged in:
    dilbert < dilbert
    dilbert < ann
    `,
    { guests },
  ));

test("who never was away has nothing to tell", () =>
  play(
    `
    ann > back
    ann > say here all along
    ann < ann: here all along
    dilbert < ann: here all along
    `,
    { guests },
  ));
