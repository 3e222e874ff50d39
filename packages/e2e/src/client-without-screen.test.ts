// Someone who sits at a terminal without a screen: as screen readers want it, and for dumb ones.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

const state = mkdtempSync(join(tmpdir(), "tea-party-plain-"));
let server: ServerProcess;
let guarded: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
  guarded = await ServerProcess.start(["--port", "0", "--password", "oolong"]);
});
afterAll(async () => {
  await server.stop();
  await guarded.stop();
  rmSync(state, { recursive: true });
});

let terminal: Terminal;
afterEach(() => terminal.close());

function sit(port: number, ...options: string[]): Terminal {
  const args = [ClientProcess.program, "127.0.0.1", String(port), ...options];
  const variables = { INK_SCREEN_READER: "true", XDG_STATE_HOME: state };
  terminal = new Terminal(process.execPath, args, { columns: 80, rows: 24 }, variables);
  return terminal;
}

describe("without a screen", () => {
  test("what is said is added below, nothing is drawn over, and a mention rings", async () => {
    sit(server.port);
    await terminal.sees("What is your name?");
    terminal.types("bob\r");
    await terminal.sees("You are here with bob.");
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    ann.type("say bob: tea?");
    await terminal.sees(/^\d\d:\d\d #lobby ann: bob: tea\?$/m);
    terminal.types("yes\r");
    await terminal.sees("bob: yes");
    terminal.types("/mentions\r");
    await terminal.sees(/\/mentions\n\d\d:\d\d #lobby ann: bob: tea\?$/m);
    expect(terminal.written.split("\x07")).toHaveLength(2);
    expect(terminal.written).not.toContain("\x1b");
    terminal.types("\x03");
    await terminal.sees(/^Left TestChat at 127\.0\.0\.1 port \d+\.$/m);
    expect(await terminal.exits()).toBe(0);
    await ann.sees("bob has left the room.");
  });

  test("a password is asked for and not echoed, and the echo comes back", async () => {
    sit(guarded.port, "--nick", "bob");
    await terminal.sees("Password:");
    terminal.types("oolong\r");
    await terminal.sees("You are here with bob.");
    terminal.types("/status\r");
    await terminal.sees("/status");
    expect(terminal.written).not.toContain("oolong");
  });

  test("who gives up on a server that nobody can reach need not wait for it", async () => {
    sit(1);
    await terminal.sees("Trying again.");
    terminal.types("\x04");
    await terminal.sees(/^Could not reach 127\.0\.0\.1 port 1: .*\.$/m);
    expect(await terminal.exits()).toBe(1);
  });
});
