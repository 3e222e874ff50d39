import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("settings are read and changed, for oneself only", () =>
  play(
    `
    ann > set
    ann < input is strict (it can be strict or talk).
    ann > set INPUT Talk
    ann < input is talk (it can be strict or talk).
    ann > hello there
    ann < ann: hello there
    dilbert < ann: hello there
    dilbert > hello ann
    dilbert < Unknown command: hello
    ann > set input
    ann < input is talk (it can be strict or talk).
    ann > set input strict
    ann < input is strict (it can be strict or talk).
    ann > hello
    ann < Unknown command: hello
    `,
    { guests },
  ));

test("neither a setting nor a value that there is not", () =>
  play(
    `
    ann > set colour on
    ann < There is no setting called "colour". There is: input.
    ann > set constructor x
    ann < There is no setting called "constructor". There is: input.
    ann > set input loud
    ann < input can be strict or talk.
    ann > set input talk now
    ann < "now" is too much. Use "set [setting] [value]"
    `,
    { guests },
  ));
