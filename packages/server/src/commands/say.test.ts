import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("what is said reaches everyone in the room, the speaker too", () =>
  play(
    `
    dilbert > say hello
    dilbert < dilbert: hello
    ann < dilbert: hello
    dilbert > ' hello again
    dilbert < dilbert: hello again
    ann < dilbert: hello again
    `,
    { guests },
  ));

test("the words are kept as they are, but for the space around them", () =>
  play(
    `
    dilbert >   SAY   Two  spaces, and <b>no</b> %s magic 你好 🍵${"  "}
    dilbert < dilbert: Two  spaces, and <b>no</b> %s magic 你好 🍵
    ann < dilbert: Two  spaces, and <b>no</b> %s magic 你好 🍵
    `,
    { guests },
  ));

test("there must be something to say", () =>
  play(
    `
    dilbert > say
    dilbert < <text> is missing. Use "say <text>"
    `,
    { guests },
  ));

test("nobody in another room hears it", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > leave lobby
    dilbert < ann has left the room.
    ann < You have left lobby.
    dilbert > say anyone?
    dilbert < dilbert: anyone?
    ann > say roses
    ann < ann: roses
    `,
    { guests },
  ));
