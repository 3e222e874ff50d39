// However the client ends, the terminal is as it was, and one line says what happened.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";
import { Terminal } from "./testing/terminal.ts";

let server: ServerProcess;
let ann: TelnetVisitor;
beforeAll(async () => {
  server = await ServerProcess.start();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});
afterAll(() => server.stop());

const state = mkdtempSync(join(tmpdir(), "tea-party-endings-"));
afterAll(() => rmSync(state, { recursive: true }));

const opened: Terminal[] = [];
afterEach(() => {
  for (const terminal of opened.splice(0)) terminal.close();
});

/** A shell that runs the client, prints its process id, and says what became of the terminal. */
function shell(port: number, nick: string, options = "", variables = {}): Terminal {
  const client = `${process.execPath} ${options} ${ClientProcess.program} 127.0.0.1 ${port} --nick ${nick}`;
  const script = `before=$(stty -g); sh -c 'echo "client $$"; exec ${client}'; code=$?; test "$before" = "$(stty -g)" && echo "code $code, terminal as before"`;
  const environment = { XDG_STATE_HOME: state, ...variables };
  const terminal = new Terminal("sh", ["-c", script], { columns: 100, rows: 24 }, environment);
  opened.push(terminal);
  return terminal;
}

function processOf(terminal: Terminal): number {
  return Number(/client (\d+)/.exec(terminal.written)?.[1]);
}

/** Of each mode that we switch, whether it was put back last (1049, 25, 2004, 1004, 1000, 7). */
function isPutBack(written: string): Readonly<Record<string, boolean>> {
  const usual = { 1049: "l", 25: "h", 2004: "l", 1004: "l", 1000: "l", 7: "h" };
  return Object.fromEntries(
    Object.entries(usual).map(([mode, end]) => {
      const [on, off] = ["h", "l"].map((each) => written.lastIndexOf(`\x1b[?${mode}${each}`));
      const last = (on ?? -1) > (off ?? -1) ? "h" : "l";
      return [mode, (on === -1 && off === -1) || last === end];
    }),
  );
}

const LEFT = /^Left TestChat at 127\.0\.0\.1 port \d+\.$/m;

async function expectUntouched(terminal: Terminal, code: number, sentence: RegExp) {
  await terminal.sees(`code ${code}, terminal as before`);
  await terminal.exits();
  expect(terminal.picture).toMatch(sentence);
  expect(Object.values(isPutBack(terminal.written))).toEqual(Array(6).fill(true));
  expect(terminal.isAlternate).toBe(false);
  expect(terminal.modes).toEqual(Terminal.usualModes);
}

describe("the terminal is as it was", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("after %s", async (signal) => {
    const terminal = shell(server.port, `by${signal}`);
    await terminal.sees("#lobby");
    process.kill(processOf(terminal), signal);
    await expectUntouched(terminal, 1, new RegExp(`^Stopped by ${signal}\\.$`, "m"));
  });

  test.each([
    ["Ctrl-C twice", "bob", "\x03\x03"],
    ["Ctrl-D", "bea", "\x04"],
  ])("after %s, and the others are told", async (_, nick, keys) => {
    const terminal = shell(server.port, nick);
    await terminal.sees("#lobby");
    terminal.types(keys);
    await expectUntouched(terminal, 0, LEFT);
    await ann.sees(`${nick} has left the room.`);
  });

  test("after the mouse was ours", async () => {
    const terminal = shell(server.port, "mouse");
    await terminal.sees("#lobby");
    terminal.types("\x1bm");
    await expect.poll(() => terminal.written).toContain("\x1b[?1000h");
    terminal.types("\x04");
    await expectUntouched(terminal, 0, LEFT);
  });

  test("after a server that nobody can reach, which is not well", async () => {
    const terminal = shell(1, "nobody");
    await terminal.sees("nothing listens there");
    terminal.types("\x03\x03");
    await expectUntouched(
      terminal,
      1,
      /^Could not reach 127\.0\.0\.1 port 1: nothing listens there\.$/m,
    );
  });

  const crashing = "--import ./packages/e2e/src/testing/crash-on-signal.ts";
  const log = join(state, "tea-party-client", "crash.log");

  test("after a mistake of ours, which is written down", async () => {
    const terminal = shell(server.port, "crash", crashing);
    await terminal.sees("#lobby");
    process.kill(processOf(terminal), "SIGUSR2");
    await expectUntouched(
      terminal,
      1,
      /^The client stopped because of a mistake of its own: boom\./m,
    );
    expect(terminal.picture.replaceAll("\n", "")).toContain(`The rest is in ${log}`);
    expect(terminal.picture).not.toContain("at process");
    expect(readFileSync(log, "utf8")).toMatch(/Error: boom\nand more\n {4}at /);
  });

  test("after a mistake in what is drawn", async () => {
    const terminal = shell(server.port, "drawing", crashing, { CRASH_DRAWING: "yes" });
    await terminal.sees("drawing · ●");
    process.kill(processOf(terminal), "SIGWINCH");
    ann.type("say 你好 🍵");
    await expectUntouched(terminal, 1, /mistake of its own: no drawing\./m);
    expect(readFileSync(log, "utf8")).toContain("Error: no drawing");
  });

  test("after a mistake of ours without a screen", async () => {
    const terminal = shell(server.port, "plainly", crashing, { INK_SCREEN_READER: "true" });
    await terminal.sees("You are here with");
    process.kill(processOf(terminal), "SIGUSR2");
    await expectUntouched(
      terminal,
      1,
      /^The client stopped because of a mistake of its own: boom\./m,
    );
    expect(terminal.picture).not.toContain("at process");
  });
});
