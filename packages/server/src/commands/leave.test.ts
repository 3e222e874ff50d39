import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("out of the room one stands in, into one that one is still in", () =>
  play(
    `
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    dilbert < ann has entered the room.
    ann > leave
    ann < You are now in lobby.
    ann < You have left garden.
    dilbert < ann has left the room.
    dilbert > say roses
    dilbert < dilbert: roses
    `,
    { guests },
  ));

test("out of another room, without moving", () =>
  play(
    `
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    dilbert > part lobby
    ann < dilbert has left the room.
    dilbert < You have left lobby.
    dilbert > look
    dilbert < The following are in this room:
    dilbert < dilbert
    `,
    { guests },
  ));

test("whoever leaves his last room stands in the main one", () =>
  play(
    `
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    dilbert > leave lobby
    ann < dilbert has left the room.
    dilbert < You have left lobby.
    dilbert > leave
    ann < dilbert has entered the room.
    dilbert < You are now in lobby.
    dilbert < Nothing said here is kept after the house closes.
    dilbert < You have left garden.
    dilbert > say back
    dilbert < dilbert: back
    ann < dilbert: back
    `,
    { guests },
  ));

test("neither out of the main room with nowhere to go, nor out of where one is not", () =>
  play(
    `
    ann > leave
    ann < lobby is the room that everyone comes to; "logout" leaves the house.
    ann > leave garden
    ann < You are not in a room called "garden".
    ann > leave the garden
    ann < "garden" is too much. Use "leave [room]"
    `,
    { guests },
  ));
