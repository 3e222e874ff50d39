import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann", "bob"];

test("it goes to who told one something last", () =>
  play(
    `
    dilbert > tell ann psst
    dilbert < You tell ann: psst
    ann < dilbert tells you: psst
    bob > tell ann hello
    bob < You tell ann: hello
    ann < bob tells you: hello
    ann > reply hello bob
    ann < You tell bob: hello bob
    bob < ann tells you: hello bob
    bob > r how are you?
    bob < You tell ann: how are you?
    ann < bob tells you: how are you?
    `,
    { guests },
  ));

test("it finds who told it under his new name", () =>
  play(
    `
    dilbert > tell ann psst
    dilbert < You tell ann: psst
    ann < dilbert tells you: psst
    dilbert > nick dogbert
    dilbert < dilbert is now known as dogbert.
    ann < dilbert is now known as dogbert.
    bob < dilbert is now known as dogbert.
    ann > reply yes?
    ann < You tell dogbert: yes?
    dilbert < ann tells you: yes?
    `,
    { guests },
  ));

test("nobody told one anything, or he is gone, or there is nothing to say", () =>
  play(
    `
    ann > reply hello
    ann < Nobody has told you anything yet.
    dilbert > tell ann psst
    dilbert < You tell ann: psst
    ann < dilbert tells you: psst
    ann > reply
    ann < <text> is missing. Use "reply <text>"
    dilbert > logout
    dilbert is shown out
    ann < dilbert has left the room.
    bob < dilbert has left the room.
    ann > reply still there?
    ann < Nobody called "dilbert" is logged in.
    `,
    { guests },
  ));

test("who takes the name of someone gone does not get the answer meant for him", () =>
  play(
    `
    dilbert > tell ann the word is oolong
    dilbert < You tell ann: the word is oolong
    ann < dilbert tells you: the word is oolong
    dilbert > logout
    dilbert is shown out
    ann < dilbert has left the room.
    bob < dilbert has left the room.
    bob > nick dilbert
    bob < bob is now known as dilbert.
    ann < bob is now known as dilbert.
    ann > reply and the number is 7
    ann < Nobody called "dilbert" is logged in.
    `,
    { guests },
  ));
