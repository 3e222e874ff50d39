import { test } from "vitest";
import { play } from "../testing/play.ts";

test("out of a chat room: the others are told, the name is free", () =>
  play(
    `
    ann > logout
    ann is shown out
    dilbert < ann has left the room.
    dilbert > nick ann
    dilbert < dilbert is now known as ann.
    `,
    { guests: ["dilbert", "ann"] },
  ));

test("out of every room at once", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    dilbert > join garden
    dilbert < You are now in garden.
    dilbert < Nothing said here is kept after the house closes.
    ann < dilbert has entered the room.
    ann > quit
    ann is shown out
    dilbert < [lobby] ann has left the room.
    dilbert < ann has left the room.
    `,
    { guests: ["dilbert", "ann"] },
  ));

test("out of the login room, where nobody is told", () =>
  play(
    `
    stranger arrives
    stranger < Welcome to TestChat
    stranger > logout
    stranger is shown out
    other arrives
    other < Welcome to TestChat
    other > exit
    other is shown out
    `,
    { guests: ["dilbert"] },
  ));

test("it takes no words", () =>
  play(
    `
    ann > logout now
    ann < "now" is too much. Use "logout"
    ann > ping
    ann < pong
    `,
    { guests: ["ann"] },
  ));
