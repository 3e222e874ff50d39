import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("another name, told in every room one is in", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > nick anna
    dilbert < ann is now known as anna.
    ann < [lobby] ann is now known as anna.
    ann < ann is now known as anna.
    ann > say it's me
    ann < anna: it's me
    dilbert > who
    dilbert < The following are logged in:
    dilbert < dilbert
    dilbert < anna
    `,
    { guests },
  ));

test("the former name is free again, in one's own letters one keeps one's own", () =>
  play(
    `
    ann > nick anna
    ann < ann is now known as anna.
    dilbert < ann is now known as anna.
    dilbert > nick ann
    ann < dilbert is now known as ann.
    dilbert < dilbert is now known as ann.
    ann > nick ANNA
    ann < anna is now known as ANNA.
    dilbert < anna is now known as ANNA.
    `,
    { guests },
  ));

test("a name that is taken, or looks as if it were, or is none", () =>
  play(
    `
    ann > nick Dilbert
    ann < The name "Dilbert" is taken.
    ann < Please try again.
    ann > nick diIbert
    ann < The name "diIbert" is taken.
    ann < Please try again.
    ann > nick a:b
    ann < "a:b" can't be a name: it may have letters, digits and . _ - ' only.
    ann > nick two words
    ann < "words" is too much. Use "nick <name>"
    ann > nick
    ann < <name> is missing. Use "nick <name>"
    ann > say still me
    ann < ann: still me
    dilbert < ann: still me
    `,
    { guests },
  ));
