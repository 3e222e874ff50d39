import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("what someone does is shown to everyone in the room", () =>
  play(
    `
    dilbert > me pours tea
    dilbert < * dilbert pours tea
    ann < * dilbert pours tea
    ann > emote drinks it
    dilbert < * ann drinks it
    ann < * ann drinks it
    `,
    { guests },
  ));

test("there must be something to do", () =>
  play(
    `
    dilbert > me
    dilbert < <action> is missing. Use "me <action>"
    `,
    { guests },
  ));
