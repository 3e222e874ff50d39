// The seed's own way in: `telnet localhost 5005`, typed in a terminal.
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { isInstalled } from "./testing/installed.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

describe.skipIf(!isInstalled("telnet"))("the telnet program, where it is installed,", () => {
  let server: ServerProcess;
  let terminal: Terminal;
  let ann: TelnetVisitor;

  beforeEach(async () => {
    server = await ServerProcess.start();
    ann = await TelnetVisitor.loggedIn(server.port, "ann");
    terminal = new Terminal("telnet", ["127.0.0.1", String(server.port)]);
    await terminal.sees("Welcome to TestChat");
    terminal.types("login dilbert\r");
    await ann.sees("dilbert has entered the room.");
    await terminal.sees("Nothing said here is kept after the house closes.");
  });

  afterEach(async () => {
    terminal.close();
    await server.stop();
  });

  test("talks to others and hears them", async () => {
    terminal.types("say hello 你好 🍵\r");
    await ann.sees("dilbert: hello 你好 🍵");
    await terminal.sees("dilbert: hello 你好 🍵");
    ann.type("say hi dilbert, 你好");
    await terminal.sees("ann: hi dilbert, 你好");
    terminal.types("look\r");
    await terminal.sees("The following are in this room:\nann\ndilbert");
  });

  test("lets its user correct what he types", async () => {
    terminal.types("say helpp\x7f\x7flo\r");
    await ann.sees("dilbert: hello");
  });

  test("shows what follows after Ctrl-C", async () => {
    terminal.types("\x03");
    terminal.types("say still here\r");
    await ann.sees("dilbert: still here");
    await terminal.sees("dilbert: still here");
  });

  test("is let go by logout, and told when the house closes", async () => {
    const other = new Terminal("telnet", ["127.0.0.1", String(server.port)]);
    onTestFinished(() => other.close());
    await other.sees("Welcome to TestChat");
    terminal.types("logout\r");
    await ann.sees("dilbert has left the room.");
    await terminal.sees("Connection closed by foreign host.");
    await terminal.exits();
    await server.stop();
    await other.sees("*** TestChat is closing. Goodbye.");
    await other.exits();
    expect(other.picture).toContain("Connection closed by foreign host.");
  });

  test("looks like this", async () => {
    terminal.types("say hello\r");
    await terminal.sees("dilbert: hello");
    ann.type("say welcome, dilbert");
    await terminal.sees("ann: welcome, dilbert");
    expect(terminal.picture).toBe(
      [
        "Trying 127.0.0.1...",
        "Connected to 127.0.0.1.",
        "Escape character is '^]'.",
        "Welcome to TestChat",
        "login dilbert",
        "Nothing said here is kept after the house closes.",
        "say hello",
        "dilbert: hello",
        "ann: welcome, dilbert",
      ].join("\n"),
    );
  });
});
