import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("every room, how many are in it, what it is about, and whether one is in it oneself", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > topic roses
    ann < ann has set the topic to: roses
    dilbert > rooms
    dilbert < The rooms of this house:
    dilbert < + lobby (2 people)
    dilbert <   garden (1 person) - roses
    ann > list
    ann < The rooms of this house:
    ann < + lobby (2 people)
    ann < + garden (1 person) - roses
    `,
    { guests },
  ));

test("a room that everyone left is listed as long as it has a topic or something was said", () =>
  play(
    `
    ann > join quiet
    ann < You are now in quiet.
    ann < Nothing said here is kept after the house closes.
    ann > leave
    ann < You are now in lobby.
    ann < You have left quiet.
    ann > join loud
    ann < You are now in loud.
    ann < Nothing said here is kept after the house closes.
    ann > say hey
    ann < ann: hey
    ann > leave
    ann < You are now in lobby.
    ann < You have left loud.
    ann > rooms
    ann < The rooms of this house:
    ann < + lobby (2 people)
    ann <   loud (0 people)
    `,
    { guests },
  ));

test("nobody can write a row of it", () =>
  play(
    `
    ann > nick lobby
    dilbert < ann is now known as lobby.
    ann < ann is now known as lobby.
    ann > me (500 people) - free tea
    dilbert < * lobby (500 people) - free tea
    ann < * lobby (500 people) - free tea
    ann > rooms
    ann < The rooms of this house:
    ann < + lobby (2 people)
    `,
    { guests },
  ));
