import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("who is in the room, in the order of coming", () =>
  play(
    `
    ann > look
    ann < The following are in this room:
    ann < dilbert
    ann < ann
    ann > names
    ann < The following are in this room:
    ann < dilbert
    ann < ann
    `,
    { guests },
  ));

test("people in other rooms are not in this one", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > look
    ann < The following are in this room:
    ann < ann
    `,
    { guests },
  ));

test("it takes no words", () =>
  play(
    `
    ann > look here
    ann < "here" is too much. Use "look"
    `,
    { guests },
  ));
