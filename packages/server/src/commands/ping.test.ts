import { test } from "vitest";
import { play } from "../testing/play.ts";

test("a sign of life, to who asks for it only", () =>
  play(
    `
    ann > ping
    ann < pong
    ann > ping pong
    ann < "pong" is too much. Use "ping"
    `,
    { guests: ["dilbert", "ann"] },
  ));
