// The terminal client as its user knows it, in the company of a telnet user.
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

let server: ServerProcess;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await ServerProcess.start();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.stop());

describe("in a terminal", () => {
  let terminal: Terminal;

  function open(...options: string[]): Terminal {
    const args = [ClientProcess.program, "127.0.0.1", String(server.port), ...options];
    return new Terminal(process.execPath, args);
  }

  /** The screen's rows that have something on them, times left out. */
  const rows = (): string[] =>
    terminal.picture
      .split("\n")
      .filter((row) => row.trim() !== "")
      .map((row) => row.replace(/\d\d:\d\d/, "hh:mm").replace(/\d+ ms/, "n ms"));

  afterEach(() => terminal.close());

  test("it asks for a name, and asks again when that is taken", async () => {
    terminal = open();
    await terminal.sees("What is your name?");
    await terminal.sees("Enter log in");
    terminal.types("ann\r");
    await terminal.sees('The name "ann" is taken.');
    terminal.types("\x15bob\r");
    await ann.sees("bob has entered the room.");
    await terminal.sees("#lobby");
  });

  test("a telnet user and a client user talk to each other", async () => {
    terminal = open("--nick", "bob");
    await ann.sees("bob has entered the room.");
    await terminal.sees("2 here");
    terminal.types("hello from the client 你好\r");
    await ann.sees("bob: hello from the client 你好");
    ann.type("say and hello from telnet 🍵");
    await terminal.sees("and hello from telnet 🍵");
    ann.type("me pours tea");
    await terminal.sees("pours tea");
    expect(rows().slice(-5, -2)).toEqual([
      "hh:mm        bob │ hello from the client 你好",
      "hh:mm        ann │ and hello from telnet 🍵",
      expect.stringMatching(/ann pours tea$/),
    ]);
  });

  test("a command goes to the house, and its answer comes back", async () => {
    terminal = open("--nick", "bob");
    await terminal.sees("2 here");
    terminal.types("/join garden\r");
    await terminal.sees("2:#garden");
    terminal.types("/tell ann where are you?\r");
    await ann.sees("bob tells you: where are you?");
    ann.type("reply in the lobby");
    await terminal.sees("3:@ann !1");
    terminal.types("\x1b3");
    await terminal.sees("in the lobby");
  });

  test("it comes back by itself when the house has been away", async () => {
    terminal = open("--nick", "bob");
    await terminal.sees("2 here");
    await server.stop();
    server = await ServerProcess.start(["--port", String(server.port)]);
    ann = await TelnetVisitor.loggedIn(server.port, "ann");
    terminal.types("still here\r");
    await ann.sees("bob: still here");
  });
});

describe("in a pipe", () => {
  const piped = (input: string, ...options: string[]) =>
    ClientProcess.run(["127.0.0.1", String(server.port), ...options], input);

  test("it says the lines it is given, prints what happens, and ends", async () => {
    const { code, out, error } = await piped("login bob\nsay hi\nlogout\n");
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(/^\d\d:\d\d #lobby bob: hi$/m);
    await ann.sees("bob has entered the room.");
    await ann.sees("bob: hi");
    await ann.sees("bob has left the room.");
  });

  test("with --json each thing that happens is an object", async () => {
    const { code, out } = await piped("login bob\nsay hi\nlogout\n", "--json");
    expect(code).toBe(0);
    const events = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { type: string });
    expect(events).toContainEqual(
      expect.objectContaining({ type: "said", who: "bob", text: "hi", room: "lobby" }),
    );
  });

  test("where nobody listens it says so in one line", async () => {
    await server.stop();
    const { code, error } = await piped("login bob\n");
    expect(code).toBe(1);
    expect(error.trim().split("\n")).toHaveLength(1);
    server = await ServerProcess.start();
  });
});
