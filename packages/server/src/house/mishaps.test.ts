// When something of ours breaks: one visitor hears of it, it is noted, and the house stands.
import { expect, test } from "vitest";
import type { Engine } from "../engines/engine.ts";
import { memoryEngine } from "../engines/memory/memory-engine.ts";
import { ChatRoom } from "../rooms/chat-room.ts";
import { chatCommands } from "../rooms/chat-vocabulary.ts";
import { standardPlan } from "../rooms/plan.ts";
import { startServer } from "../server.ts";
import { play } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { command } from "./command.ts";
import type { Plan } from "./house-parts.ts";
import type { Journal } from "./journal.ts";
import type { Member } from "./visitor.ts";
import { Vocabulary } from "./vocabulary.ts";

const guests = ["dilbert", "ann"];
const APOLOGY = "Something went wrong on our side and was noted. Nothing else was disturbed.";

const stumble = command({
  name: "stumble",
  summary: "Fail at once.",
  run(_: Member) {
    throw new Error("stumbled");
  },
});

const trip = command({
  name: "trip",
  summary: "Fail after a while.",
  run: (_: Member) => Promise.reject(new Error("tripped")),
});

const clumsyHouse: Plan = {
  ...standardPlan,
  place: (house, details) =>
    new ChatRoom(house, details, new Vocabulary<Member>([...chatCommands, stumble, trip])),
};

/** A journal that keeps the errors it is told. */
function errorsKept(): { journal: Journal; errors: string[] } {
  const errors: string[] = [];
  const journal: Journal = {
    note: (level, _, { error } = {}) => {
      if (level === "error" && error instanceof Error) errors.push(error.message);
    },
  };
  return { journal, errors };
}

/** An engine whose log keeps nothing while `isBroken` says so. */
function brittleEngine(isBroken: () => boolean): Engine {
  const engine = memoryEngine(Date.now);
  const append: Engine["log"]["append"] = (draft) =>
    isBroken() ? Promise.reject(new Error("disk full")) : engine.log.append(draft);
  const log = new Proxy(engine.log, {
    get: (target, name) => (name === "append" ? append : Reflect.get(target, name).bind(target)),
  });
  return { ...engine, log };
}

test("a command with a bug apologises, is no unknown command, and disturbs nobody", async () => {
  const { journal, errors } = errorsKept();
  await play(
    `
    ann > stumble
    ann < ${APOLOGY}
    ann > trip
    ann < ${APOLOGY}
    ann > say still here
    ann < ann: still here
    dilbert < ann: still here
    `,
    { guests, plan: clumsyHouse, journal },
  );
  expect(errors).toEqual(["stumbled", "tripped"]);
});

test("a mistake in reading what one sends costs him his connection, and nobody else", async () => {
  const { journal, errors } = errorsKept();
  const clumsy: Journal = {
    note(level, sentence, details) {
      if (sentence === "Client said hello.") throw new Error("slipped");
      journal.note(level, sentence, details);
    },
  };
  const server = await startServer({ journal: clumsy });
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  const bob = ProgramVisitor.arrive(server.port);
  await bob.hearsToTheEnd();
  ann.type("say still here");
  await ann.sees("ann: still here");
  expect(errors).toEqual(["slipped"]);
  await server.close();
});

test("what the log can't keep is shown to nobody, and who said it is told", async () => {
  const { journal, errors } = errorsKept();
  // The two entrances are kept, and the first thing said.
  let intact = 3;
  await play(
    `
    ann > say one
    ann < ann: one
    dilbert < ann: one
    ann > say two
    ann < That could not be kept just now, so nobody was shown it. Please try again.
    ann > me waves
    ann < That could not be kept just now, so nobody was shown it. Please try again.
    dilbert > look
    dilbert < The following are in this room:
    dilbert < dilbert
    dilbert < ann
    `,
    { guests, journal, engine: brittleEngine(() => --intact < 0) },
  );
  expect(errors).toEqual(["disk full"]);
});

test("a log that can't be written to locks nobody out", () =>
  play(
    `
    ann > join garden
    ann < You are now in garden.
    ann < Nothing said here is kept after the house closes.
    ann > who
    ann < The following are logged in:
    ann < ann
    ann > logout
    ann is shown out
    `,
    { guests: ["ann"], engine: brittleEngine(() => true) },
  ));

test("a program is told which of its lines it was", async () => {
  let isBroken = false;
  const server = await startServer({ engine: brittleEngine(() => isBroken), plan: clumsyHouse });
  const ann = await ProgramVisitor.loggedIn(server.port, "ann");
  isBroken = true;
  ann.types("one", "a-1");
  expect(await ann.hears("refused")).toMatchObject({ code: "log-unavailable", line: "a-1" });
  ann.types("/trip", "a-2");
  expect(await ann.hears("refused")).toMatchObject({ code: "internal-error", line: "a-2" });
  isBroken = false;
  ann.types("one", "a-1");
  expect(await ann.hears("said")).toMatchObject({ text: "one", line: "a-1" });
  await server.close();
});
