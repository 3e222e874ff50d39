import { test } from "vitest";
import { play } from "../testing/play.ts";

test("everyone who is logged in, in whichever room, and nobody else", () =>
  play(
    `
    stranger arrives
    stranger < Welcome to TestChat
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > leave lobby
    dilbert < ann has left the room.
    ann < You have left lobby.
    dilbert > who
    dilbert < The following are logged in:
    dilbert < dilbert
    dilbert < ann
    `,
    { guests: ["dilbert", "ann"] },
  ));

test("who left is not listed", () =>
  play(
    `
    ann > logout
    ann is shown out
    dilbert < ann has left the room.
    dilbert > who
    dilbert < The following are logged in:
    dilbert < dilbert
    `,
    { guests: ["dilbert", "ann"] },
  ));
