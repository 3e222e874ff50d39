// A program that asked for facts instead of text, over a real socket.
import { encodeUtf8, type TeaEvent } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TEA_TIME } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

let server: Server;

beforeEach(async () => {
  server = await startServer({ clock: () => TEA_TIME });
});

afterEach(() => server.close());

/** The names of the facts that come until one of this name has. */
async function heardUntil(program: ProgramVisitor, name: TeaEvent["type"]): Promise<string[]> {
  const heard: string[] = [];
  while (heard.at(-1) !== name) heard.push((await program.hearsNext(name)).type);
  return heard;
}

describe("a program that arrives", () => {
  test("is told where it is: in the login room, then in the main room", async () => {
    const program = ProgramVisitor.arrive(server.port);
    expect(await program.hearsNext()).toMatchObject({ type: "welcomed", server: "TestChat" });
    const { commands } = await program.hears("commandsOffered");
    expect(commands.map((command) => command.name)).toEqual(["login", "help", "logout"]);
    program.types("/login ann", "1");
    expect(await heardUntil(program, "accepted")).toEqual([
      "loggedIn",
      "sessionOpened",
      "joined",
      "commandsOffered",
      "moved",
      "accepted",
    ]);
    expect(program.lines).toEqual(["Welcome to TestChat"]);
  });

  test("is told who is in the room and what was said last there", async () => {
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("topic tea");
    bob.type("say hello?");
    await bob.sees("bob: hello?");
    const program = ProgramVisitor.arrive(server.port);
    program.types("/login ann");
    expect(await program.hears("loggedIn")).toEqual({
      type: "loggedIn",
      name: "ann",
      time: TEA_TIME,
    });
    expect(await program.hears("joined")).toMatchObject({
      room: "lobby",
      topic: "tea",
      members: [{ name: "bob" }, { name: "ann" }],
      recent: [
        { type: "topicSet", who: "bob", topic: "tea", room: "lobby", time: TEA_TIME },
        { type: "said", who: "bob", text: "hello?", room: "lobby", time: TEA_TIME },
      ],
    });
  });

  test("may ask for facts in the midst of a visit, and is told anew where it is", async () => {
    const program = ProgramVisitor.arrive(server.port);
    await program.hears("welcomed");
    program.send(encodeUtf8("login ann\njoin garden\n"));
    await program.hears("joined");
    await program.hears("joined");
    program.sendGmcp("Core.Supports.Add", ["Comm.Channel 1", "tea 1"]);
    expect(await program.hears("loggedIn")).toMatchObject({ name: "ann" });
    expect(await program.hears("joined")).toMatchObject({ room: "lobby" });
    expect(await program.hears("joined")).toMatchObject({ room: "garden" });
    expect(await program.hears("moved")).toMatchObject({ room: "garden" });
  });
});

describe("a line with an id", () => {
  test("comes back with it once it stands in the log, to who sent it and to everyone", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await ProgramVisitor.loggedIn(server.port, "bob");
    ann.types("hello", "a-1");
    const said = await ann.hears("said");
    expect(said).toMatchObject({ who: "ann", text: "hello", room: "lobby", line: "a-1" });
    expect(said.time).toBe(TEA_TIME);
    expect(await bob.hears("said")).toEqual(said);
    ann.types("/me waves", "a-2");
    const acted = await ann.hears("acted");
    expect(acted).toMatchObject({ who: "ann", text: "waves", line: "a-2" });
    expect(acted.id).toBeGreaterThan(said.id);
  });

  test.each([
    ["accepted", "/look", {}],
    ["accepted", "/away", {}],
    ["accepted", "", {}],
    ["said", "look", { text: "look" }],
    ["said", "//look", { text: "/look" }],
    ["sent", "/tell ann psst", { to: "ann", text: "psst" }],
    ["refused", "/foo", { code: "unknown-command", text: "Unknown command: foo" }],
    ["refused", "/tell", { code: "wrong-usage" }],
    ["refused", "/nick two words", { code: "wrong-usage" }],
    ["refused", "/tell zed hi", { code: "no-such-person" }],
  ] as const)("is answered once, by %s: %s", async (name, text, fields) => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    ann.types(text, "a-1");
    ann.types("/ping");
    const answers: TeaEvent[] = [];
    for (let fact = await ann.hearsNext(); fact.type !== "ponged"; fact = await ann.hearsNext()) {
      if ("line" in fact) answers.push(fact);
    }
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ type: name, line: "a-1", ...fields });
  });

  test("sent again because its answer was lost is answered again, and not taken twice", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    for (const text of ["hello", "/tell bob psst", "/foo"]) {
      ann.types(text, text);
      ann.types(text, text);
    }
    expect(await ann.hears("said")).toMatchObject({ line: "hello" });
    expect(await ann.hears("said")).toMatchObject({ line: "hello" });
    expect(await ann.hears("sent")).toMatchObject({ line: "/tell bob psst" });
    expect(await ann.hears("accepted")).toMatchObject({ line: "/tell bob psst" });
    expect(await ann.hears("refused")).toMatchObject({ line: "/foo" });
    expect(await ann.hears("refused")).toMatchObject({ line: "/foo" });
    bob.type("ping");
    expect([await bob.reads(), await bob.reads(), await bob.reads()]).toEqual([
      "ann: hello",
      "ann tells you: psst",
      "pong",
    ]);
  });

  test("that two lines have is of two lines, and each is answered", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    ann.types("/away", "1");
    await ann.hears("accepted");
    ann.types("/join garden", "1");
    expect(await ann.hears("joined")).toMatchObject({ room: "garden" });
    expect(await ann.hears("accepted")).toMatchObject({ line: "1" });
    ann.types("hello", "1");
    expect(await ann.hears("said")).toMatchObject({ text: "hello", line: "1" });
    ann.types("good night", "1");
    expect(await ann.hears("said")).toMatchObject({ text: "good night", line: "1" });
  });

  test.each([
    [99, "accepted"],
    // By now only the log knows it, and that it was told.
    [100, "sent"],
  ] as const)("is remembered for the %i after it: its answer is %s", async (others, answer) => {
    const quick = await startServer({ limits: { floodRate: 0 } });
    const ann = await ProgramVisitor.loggedIn(quick.port, "ann");
    const bob = await TelnetVisitor.loggedIn(quick.port, "bob");
    ann.types("/tell bob psst", "first");
    await ann.hears("sent");
    for (let line = 0; line < others; line++) ann.types("/look", `line ${line}`);
    ann.types("/tell bob psst", "first");
    ann.types("/tell bob and on", "last");

    const answers: string[] = [];
    for (let fact = await ann.hearsNext(); ; fact = await ann.hearsNext()) {
      if ("line" in fact && fact.line === "last") break;
      if ("line" in fact && fact.line === "first") answers.push(fact.type);
    }
    expect(answers).toEqual([answer]);
    await bob.sees("ann tells you: psst");
    expect(await bob.reads()).toBe("ann tells you: and on");
    await quick.close();
  });

  test("can be longer than one line; people read the name in front of each", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.types("one\nbob: two\n*** three", "a-1");
    expect(await ann.hears("said")).toMatchObject({ text: "one\nbob: two\n*** three" });
    expect(await bob.reads()).toBe("ann: one");
    expect(await bob.reads()).toBe("ann: bob: two");
    expect(await bob.reads()).toBe("ann: *** three");
    ann.types("/me one\n* two");
    expect(await bob.reads()).toBe("* ann one * two");
  });

  test("is cleaned as a person's is", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.types("\u001b[31mred\u0007 \u202egnp\rbob: hi\u2028", "a-1");
    expect(await bob.reads()).toBe("ann: [31mred gnpbob: hi");
    ann.types("/topic \u009b2Jtea");
    expect(await bob.reads()).toBe("ann has set the topic to: 2Jtea");
  });

  test("may not be longer than a person's", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    ann.types("x".repeat(4_097), "a-1");
    expect(await ann.hears("refused")).toMatchObject({ code: "line-too-long", line: "a-1" });
    ann.types("茶".repeat(1_365), "a-2");
    expect(await ann.hears("said")).toMatchObject({ line: "a-2" });
  });

  test("is heard in another room without moving there", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.types("/join garden");
    await ann.hears("joined");
    ann.ask({ type: "input", text: "hello", room: "lobby" });
    expect(await ann.hears("said")).toMatchObject({ room: "lobby" });
    await bob.sees("ann: hello");
    ann.types("roses");
    expect(await ann.hears("said")).toMatchObject({ room: "garden" });
    ann.ask({ type: "input", text: "hello", room: "kitchen", line: "a-1" });
    expect(await ann.hears("refused")).toMatchObject({ code: "not-a-member", line: "a-1" });
  });
});

test("people and programs in one room are told the same, in the same order", async () => {
  const names = ["ann", "bob", "cy", "dee"];
  const [ann, bob, cy, dee] = [
    await ProgramVisitor.loggedIn(server.port, "ann"),
    await TelnetVisitor.loggedIn(server.port, "bob"),
    await ProgramVisitor.loggedIn(server.port, "cy"),
    await TelnetVisitor.loggedIn(server.port, "dee"),
  ];
  await bob.sees("dee has entered the room.");
  for (let round = 0; round < 25; round++) {
    ann.types(`${round}`);
    bob.type(`say ${round}`);
    cy.types(`${round}`);
    dee.type(`say ${round}`);
  }
  const count = names.length * 25;
  const ofProgram = async (program: ProgramVisitor) => {
    const lines: string[] = [];
    let last = 0;
    while (lines.length < count) {
      const said = await program.hears("said");
      expect(said.id).toBeGreaterThan(last);
      last = said.id;
      lines.push(`${said.who}: ${said.text}`);
    }
    return lines;
  };
  const ofPerson = async (person: TelnetVisitor) => {
    const lines: string[] = [];
    while (lines.length < count) lines.push((await person.reads()) ?? "the end");
    return lines;
  };
  const heard = await ofPerson(bob);
  expect(await ofPerson(dee)).toEqual(heard);
  expect(await ofProgram(ann)).toEqual(heard);
  expect(await ofProgram(cy)).toEqual(heard);
  for (const name of names) {
    expect(heard.filter((line) => line.startsWith(`${name}:`))).toEqual(
      Array.from({ length: 25 }, (_, round) => `${name}: ${round}`),
    );
  }
});
