import { expect, test } from "vitest";
import { login } from "../commands/login.ts";
import { say } from "../commands/say.ts";
import type { Newcomer } from "../house/visitor.ts";
import { Vocabulary } from "../house/vocabulary.ts";
import { play } from "../testing/play.ts";

test("who connects is welcomed, to a house of whatever name", async () => {
  await play(`
    ann arrives
    ann < Welcome to TestChat
  `);
  await play(
    `
    ann arrives
    ann < Welcome to 龙井 & Co
    ann > login ann
    ann < Nothing said here is kept after the house closes.
    ann > logout
    ann is shown out
    `,
    { name: "龙井 & Co" },
  );
});

test("not logged in, any other line", () =>
  play(`
    ann arrives
    ann < Welcome to TestChat
    ann > hello
    ann < Please log in
    ann < Use "login <nick>"
    ann > say hello
    ann < Please log in
    ann < Use "login <nick>"
    ann > /who
    ann < Please log in
    ann < Use "login <nick>"
    ann > //login ann
    ann < Please log in
    ann < Use "login <nick>"
    ann > __proto__
    ann < Please log in
    ann < Use "login <nick>"
  `));

test("an empty line is nothing", () =>
  play(`
    ann arrives
    ann < Welcome to TestChat
    ann >
    ann >    ${" "}
    ann > login
    ann < Please enter a name
  `));

test("what is typed blind before the name is never shown to the room, even where lines are said", () =>
  play(
    `
    bob arrives
    bob < Welcome to TestChat
    bob > bob
    bob < Please log in
    bob < Use "login <nick>"
    bob > hunter2
    bob < Please log in
    bob < Use "login <nick>"
    bob > //hunter2
    bob < Please log in
    bob < Use "login <nick>"
    bob > login bob
    bob < Nothing said here is kept after the house closes.
    ann < bob has entered the room.
    bob > hello
    bob < bob: hello
    ann < bob: hello
    ann > history
    ann < --- 2026-11-23 (times are UTC) ---
    ann < [09:14] bob: hello
    ann < That is where it begins.
    `,
    { guests: ["ann"], inputStyle: "talk" },
  ));

test("a member's command does not compile there", () => {
  // @ts-expect-error A newcomer is not a member, and `say` is for members.
  const vocabulary = new Vocabulary<Newcomer>([login, say]);
  expect(vocabulary.summaries).toHaveLength(2);
});
