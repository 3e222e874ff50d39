import { test } from "vitest";
import { play } from "../testing/play.ts";

test("in the login room: the three words that mean something there", () =>
  play(
    `
    ann arrives
    ann < Welcome to TestChat
    ann > help
    ann < What you can do here:
    ann <   login <nick>    Come in under a name.
    ann <   help [command]  See what you can do here, or more of one command.
    ann <   logout          Leave the house.
    ann < A line that starts with / is always a command; // says a slash.
    ann > ? login
    ann <   login <nick>
    ann <   Come in under a name.
    ann > help say
    ann < Unknown command: say
    `,
  ));

test("more of one command, by any of its names", () =>
  play(
    `
    ann > help TELL
    ann <   tell <who> <text>
    ann <   Say something to one person only, in whichever room.
    ann <   Also called msg, whisper, t.
    ann > help /msg
    ann <   tell <who> <text>
    ann <   Say something to one person only, in whichever room.
    ann <   Also called msg, whisper, t.
    ann > help frobnicate
    ann < Unknown command: frobnicate
    ann > help me please
    ann < "please" is too much. Use "help [command]"
    `,
    { guests: ["ann"] },
  ));
