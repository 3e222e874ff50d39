// The client and its terminal: stopped and brought back, lent to an editor, without colours.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "tea-party-terminal-"));
let server: ServerProcess;
let ann: TelnetVisitor;
beforeAll(async () => {
  server = await ServerProcess.start();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

let terminal: Terminal;
afterEach(() => terminal.close());

/** A shell with job control, in which the client is the job. */
function shell(nick: string, variables: Readonly<Record<string, string>> = {}): Terminal {
  const state = { XDG_STATE_HOME: folder, PS1: "shell> ", ...variables };
  terminal = new Terminal("sh", ["-i"], { columns: 100, rows: 24 }, state);
  const client = `${process.execPath} ${ClientProcess.program} 127.0.0.1 ${server.port}`;
  terminal.types(`${client} --nick ${nick}\r`);
  return terminal;
}

describe("the client in its terminal", () => {
  test("is stopped by Ctrl+Z and comes back whole", async () => {
    shell("zoe");
    await terminal.sees("zoe · ●");
    terminal.types("half a thought");
    await terminal.sees("> half a thought");
    terminal.types("\x1a");
    await terminal.sees(/shell> $|shell>$/);
    await expect.poll(() => terminal.modes).toEqual(Terminal.usualModes);
    expect(terminal.isAlternate).toBe(false);
    ann.type("say while you were away");
    await ann.sees("ann: while you were away");
    terminal.types("fg\r");
    await terminal.sees("while you were away");
    await terminal.sees("> half a thought");
    expect(terminal.isAlternate).toBe(true);
    terminal.types(" is a thought\r");
    await ann.sees("zoe: half a thought is a thought");
  });

  test("lends it to the reader's editor, which gets the draft and gives it back", async () => {
    const editor = join(folder, "editor");
    writeFileSync(editor, '#!/bin/sh\ntest -t 0 && sed -i "s/teh/the/" "$1"\n');
    chmodSync(editor, 0o755);
    shell("eddy", { VISUAL: editor });
    await terminal.sees("eddy · ●");
    terminal.types("on teh way");
    await terminal.sees("> on teh way");
    terminal.types("\x18");
    await terminal.sees("> on the way");
    terminal.types("\r");
    await ann.sees("eddy: on the way");
  });

  test("has no colours where NO_COLOR is set, and leaves the mouse alone", async () => {
    shell("grey", { NO_COLOR: "1", COLORTERM: "truecolor" });
    await terminal.sees("grey · ●");
    ann.type("say hello grey");
    await terminal.sees("hello grey");
    expect(terminal.written).not.toMatch(/\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m/);
    expect(terminal.written).not.toContain("[?1000h");
  });

  test("is drawn right after its window was dragged about while people talked", async () => {
    shell("drew");
    await terminal.sees("drew · ●");
    for (let step = 1; step <= 40; step++) {
      const { length } = terminal.written;
      // Sizes that look random, from 20 by 5 to 200 by 60.
      terminal.resize({ columns: 20 + ((step * 67) % 181), rows: 5 + ((step * 29) % 56) });
      if (step % 4 === 0)
        ann.type(`say line ${step} 龙井 https://tea.example/${"menu/".repeat(9)}`);
      await expect.poll(() => terminal.written.length).toBeGreaterThan(length);
    }
    terminal.resize({ columns: 110, rows: 33 });
    ann.type("say the last line");
    await terminal.sees("the last line");
    await terminal.sees("drew · ●");
    const picture = () => terminal.picture.replace(/\d+ ms/, "n ms");
    const dragged = picture();
    const { length } = terminal.written;
    terminal.types("\x0c");
    await expect.poll(() => terminal.written.slice(length)).toContain("\x1b[2J");
    await expect.poll(picture).toBe(dragged);
  });
});
