import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("settings are read and changed, for oneself only", () =>
  play(
    `
    ann > set
    ann < input is strict (it can be strict or talk).
    ann < colour is off (it can be off or 16 or 256 or true).
    ann < wrap is off (it can be on or off).
    ann < plain is off (it can be on or off).
    ann < charset is utf-8 (it can be utf-8 or gbk or big5 or iso-8859-1 or us-ascii).
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
    ann > set volume 11
    ann < There is no setting called "volume". There is: input, colour, wrap, plain, charset.
    ann > set constructor x
    ann < There is no setting called "constructor". There is: input, colour, wrap, plain, charset.
    ann > set colour on
    ann < colour can be off or 16 or 256 or true.
    ann > set wrap 80
    ann < wrap can be on or off.
    ann > set charset latin1
    ann < charset can be utf-8 or gbk or big5 or iso-8859-1 or us-ascii.
    ann > set input loud
    ann < input can be strict or talk.
    ann > set input talk now
    ann < "now" is too much. Use "set [setting] [value]"
    `,
    { guests },
  ));
