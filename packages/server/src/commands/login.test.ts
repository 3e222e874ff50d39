import { test } from "vitest";
import { play } from "../testing/play.ts";

test("into the main room, where the others are told", () =>
  play(
    `
    dilbert arrives
    dilbert < Welcome to TestChat
    dilbert > login dilbert
    dilbert < Nothing said here is kept after the house closes.
    ann < dilbert has entered the room.
    dilbert > say hello
    dilbert < dilbert: hello
    ann < dilbert: hello
    `,
    { guests: ["ann"] },
  ));

test("who comes later is shown what was said last", () =>
  play(
    `
    ann > say hello?
    ann < ann: hello?
    dilbert arrives
    dilbert < Welcome to TestChat
    dilbert > login dilbert
    dilbert < Nothing said here is kept after the house closes.
    dilbert < --- 2026-11-23 (times are UTC) ---
    dilbert < [09:14] ann: hello?
    ann < dilbert has entered the room.
    `,
    { guests: ["ann"] },
  ));

test("without a name", () =>
  play(
    `
    dilbert arrives
    dilbert < Welcome to TestChat
    dilbert > login
    dilbert < Please enter a name
    dilbert > LOGIN${"   "}
    dilbert < Please enter a name
    `,
  ));

test("the name is in use, then free", () =>
  play(
    `
    dogbert arrives
    dogbert < Welcome to TestChat
    dogbert > login dilbert
    dogbert < The name "dilbert" is taken.
    dogbert < Please try again.
    dogbert < If it is yours, wait: should its connection be dead, you are in within 20 seconds.
    dogbert > login
    dogbert < Please enter a name
    dilbert > logout
    dilbert is shown out
    dogbert < The connection that had the name dilbert is gone. You are in.
    dogbert < Nothing said here is kept after the house closes.
    dogbert > say mine now
    dogbert < dilbert: mine now
    `,
    { guests: ["dilbert"] },
  ));

test("case, width and look-alike letters do not make a new name", () => {
  const refused = (name: string) =>
    `dogbert > login ${name}
    dogbert < The name "${name.normalize("NFKC")}" is taken.
    dogbert < Please try again.
    dogbert < If it is yours, wait: should its connection be dead, you are in within 20 seconds.`;
  const alike = [
    "DILBERT",
    "Dilbert",
    "ｄｉｌｂｅｒｔ",
    "diIbert",
    "di1bert",
    "dіlbert",
    "𝐝𝐢𝐥𝐛𝐞𝐫𝐭",
  ];
  return play(
    `
    dogbert arrives
    dogbert < Welcome to TestChat
    ${alike.map(refused).join("\n")}
    `,
    { guests: ["dilbert"] },
  );
});

test("what a name may not be", () =>
  play(
    `
    ann arrives
    ann < Welcome to TestChat
    ann > login two words
    ann < "words" is too much. Use "login <nick>"
    ann > login zero\u200bwidth
    ann < "zero\u200bwidth" can't be a name: it may have letters, digits and . _ - ' only.
    ann > login [lobby]
    ann < "[lobby]" can't be a name: it may have letters, digits and . _ - ' only.
    ann > login 'tis
    ann < "'tis" can't be a name: it must start with a letter or a digit.
    ann > login ${"茶".repeat(33)}
    ann < "${"茶".repeat(33)}" can't be a name: it has more than 32 characters.
    ann > login ${"茶".repeat(32)}
    ann < Nothing said here is kept after the house closes.
    ann > say 你好
    ann < ${"茶".repeat(32)}: 你好
    `,
  ));

test("once is enough", () =>
  play(
    `
    ann > login anna
    ann < Unknown command: login
    `,
    { guests: ["ann"] },
  ));
