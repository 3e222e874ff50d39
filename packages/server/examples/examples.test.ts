// The two houses of one's own are lived in, over real sockets.

import type { Server } from "@tea-party/server";
import { afterEach, expect, test } from "vitest";
import { ProgramVisitor } from "../src/testing/program-visitor.ts";
import { TelnetVisitor } from "../src/testing/telnet-visitor.ts";
import { startDiceHouse } from "./dice-room.ts";
import { startPrototype } from "./everyone-hears.ts";

let server: Server | undefined;

afterEach(() => server?.close());

test("in the first prototype every line goes to everyone", async () => {
  server = await startPrototype(0);
  const dilbert = await TelnetVisitor.arrive(server.port);
  const wally = await TelnetVisitor.arrive(server.port);
  await dilbert.sees("Welcome to TestChat");
  await wally.sees("Welcome to TestChat");
  dilbert.type("say is no command here");
  await dilbert.sees("say is no command here");
  await wally.sees("say is no command here");
});

test("in the dice house everyone sees what was rolled", async () => {
  server = await startDiceHouse(0, (sides) => sides);
  const dilbert = await TelnetVisitor.loggedIn(server.port, "dilbert");
  const wally = await TelnetVisitor.loggedIn(server.port, "wally");
  await dilbert.sees("wally has entered the room.");
  dilbert.type("roll 2d6");
  await dilbert.sees("* dilbert rolls 2d6: 6 + 6 = 12");
  await wally.sees("* dilbert rolls 2d6: 6 + 6 = 12");
  wally.type("roll six");
  await wally.sees('*** "six" are no dice; try "roll 2d6".');
  wally.type("say hm");
  expect(await dilbert.reads()).toBe("wally: hm");
});

test("programs are offered the new word", async () => {
  server = await startDiceHouse(0, (sides) => sides);
  const program = await ProgramVisitor.loggedIn(server.port, "wally");
  program.ask({ type: "input", text: "/help roll" });
  const { command } = await program.hears("commandDescribed");
  expect(command.usage).toBe("roll [dice]");
});
