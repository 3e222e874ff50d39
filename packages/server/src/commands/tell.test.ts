import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann", "bob"];

test("one person hears it, and who told it is shown that he did", () =>
  play(
    `
    dilbert > tell ann psst
    dilbert < You tell ann: psst
    ann < dilbert tells you: psst
    dilbert > msg ANN twice
    dilbert < You tell ann: twice
    ann < dilbert tells you: twice
    dilbert > whisper ann thrice
    dilbert < You tell ann: thrice
    ann < dilbert tells you: thrice
    dilbert > t ann four times
    dilbert < You tell ann: four times
    ann < dilbert tells you: four times
    `,
    { guests },
  ));

test("it reaches people in other rooms", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > leave lobby
    ann < You have left lobby.
    dilbert < ann has left the room.
    bob < ann has left the room.
    dilbert > tell ann where are you?
    dilbert < You tell ann: where are you?
    ann < dilbert tells you: where are you?
    `,
    { guests },
  ));

test("someone who is away is told all the same, and so is the teller", () =>
  play(
    `
    ann > away lunch
    dilbert < ann is away: lunch
    ann < ann is away: lunch
    bob < ann is away: lunch
    dilbert > tell ann bon appétit
    dilbert < You tell ann (away: lunch): bon appétit
    ann < dilbert tells you: bon appétit
    `,
    { guests },
  ));

test("nobody of that name, nothing to tell, nobody named", () =>
  play(
    `
    dilbert > tell wally hi
    dilbert < Nobody called "wally" is logged in.
    dilbert > tell ann
    dilbert < <text> is missing. Use "tell <who> <text>"
    dilbert > tell
    dilbert < <who> is missing. Use "tell <who> <text>"
    `,
    { guests },
  ));
