// What a line means, by how the house and the visitor read lines.
import { describe, test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

describe("a strict house", () => {
  test("knows every command by its name and behind a slash, in whatever case", () =>
    play(
      `
      ann > say hello
      ann < ann: hello
      dilbert < ann: hello
      ann > /say hello
      ann < ann: hello
      dilbert < ann: hello
      ann > /SAY hello
      ann < ann: hello
      dilbert < ann: hello
      ann > /ping
      ann < pong
      ann > Ping
      ann < pong
      `,
      { guests },
    ));

  test("says a slash for two of them", () =>
    play(
      `
      ann > //etc/passwd
      ann < ann: /etc/passwd
      dilbert < ann: /etc/passwd
      ann > say //
      ann < ann: //
      dilbert < ann: //
      ann > //
      ann < ann: /
      dilbert < ann: /
      `,
      { guests },
    ));

  test("says nothing else", () =>
    play(
      `
      ann > hello
      ann < Unknown command: hello
      ann > /hello
      ann < Unknown command: hello
      ann > / say hello
      ann < Unknown command: /
      `,
      { guests },
    ));
});

describe("a house where lines are said", () => {
  test("says what is no command, and knows commands all the same", () =>
    play(
      `
      ann > hello, everyone
      ann < ann: hello, everyone
      dilbert < ann: hello, everyone
      ann > say hello
      ann < ann: hello
      dilbert < ann: hello
      ann > ping
      ann < pong
      ann > /ping
      ann < pong
      `,
      { guests, inputStyle: "talk" },
    ));

  test("takes a sentence for a sentence, though its first word is a command's name", () =>
    play(
      `
      ann > time flies
      ann < ann: time flies
      dilbert < ann: time flies
      ann > look at that
      ann < ann: look at that
      dilbert < ann: look at that
      ann > /time flies
      ann < "flies" is too much. Use "time"
      ann > /hello
      ann < Unknown command: hello
      ann > //hello
      ann < ann: /hello
      dilbert < ann: /hello
      `,
      { guests, inputStyle: "talk" },
    ));

  test("lets a visitor be stricter with himself", () =>
    play(
      `
      ann > set input strict
      ann < input is strict (it can be strict or talk).
      ann > hello
      ann < Unknown command: hello
      dilbert > hello
      ann < dilbert: hello
      dilbert < dilbert: hello
      `,
      { guests, inputStyle: "talk" },
    ));
});
