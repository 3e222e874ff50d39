import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { type Clock, systemClock } from "../core/clock.ts";
import type { Surroundings } from "../run.ts";
import { entrance, NINE, said, welcomed } from "../testing/facts.ts";
import { FakeServer, type FakeVisit } from "../testing/fake-server.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { TerminalOutput } from "../testing/terminal-output.ts";
import { visiting } from "../testing/visiting.ts";
import { runScreen } from "./run-screen.tsx";

// Ink builds a console of its own, and the one that tests run with lacks the means.
Object.assign(console, { Console });

const opened: FakeServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop();
});

/** What a terminal answers to the question how it is (DSR). */
const WELL = "\u001b[0n";

class TerminalKeys extends PassThrough {
  readonly isTTY = true;
  isRaw = false;

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    return this;
  }
}

/** @param answers hands on what the terminal answers, or keeps it back */
async function sitDown(
  name?: string,
  clock: Clock = systemClock,
  answers: (answer: string, write: (answer: string) => void) => void = (answer, write) =>
    write(answer),
) {
  const server = await FakeServer.start();
  opened.push(server);
  const keys = new TerminalKeys();
  const output = new TerminalOutput({ columns: 60, rows: 12 });
  const errors = new PassThrough();
  output.terminal.onData((answer) => answers(answer, (text) => keys.write(text)));
  const code = runScreen(
    visiting(server.port, clock, name),
    { stdin: keys, stdout: output, stderr: errors, env: {} } as unknown as Surroundings,
    () => undefined,
  );
  const sees = (text: string) => expect.poll(() => output.picture).toContain(text);
  return { code, errors, keys, output, sees, visit: await server.visits.next() };
}

async function letIn(visit: FakeVisit, name: string): Promise<void> {
  expect(await visit.requests.next()).toMatchObject({ text: `/login ${name}` });
  visit.tell(...entrance(name, "parlour", [name, "mei"]));
}

async function expectUntouched({ isRaw }: TerminalKeys, output: TerminalOutput) {
  await output.settled();
  const { isCaretShown, terminal } = output;
  const { bracketedPasteMode, sendFocusMode, wraparoundMode, mouseTrackingMode } = terminal.modes;
  expect({ bracketedPasteMode, sendFocusMode, wraparoundMode, mouseTrackingMode }).toEqual({
    bracketedPasteMode: false,
    sendFocusMode: false,
    wraparoundMode: true,
    mouseTrackingMode: "none",
  });
  expect(terminal.buffer.active.type).toBe("normal");
  expect(isCaretShown).toBe(true);
  expect(isRaw).toBe(false);
}

describe("the full-screen client", () => {
  it("lets someone in, talk and leave, and gives the terminal back as it was", async () => {
    let answers = 0;
    const { code, keys, output, sees, visit } = await sitDown(
      undefined,
      systemClock,
      (text, write) => {
        if (text === WELL) answers++;
        write(text);
      },
    );
    visit.tell(welcomed);
    await sees("What is your name?");
    expect(output.terminal.modes).toMatchObject({
      bracketedPasteMode: true,
      wraparoundMode: false,
    });
    keys.write("bob\r");
    await letIn(visit, "bob");
    await sees("2 here");
    keys.write("hello wrold\u0017world\r");
    expect(await visit.requests.next()).toMatchObject({ type: "typing" });
    expect(await visit.requests.next()).toMatchObject({ type: "input", text: "hello world" });
    await sees("sending");
    visit.tell({ ...said(1, "bob", "hello world"), line: "me-2" }, said(2, "mei", "hi bob"));
    await sees("mei ┃ hi bob");
    keys.write("\u0003\u0003");
    const marks = [{ room: "parlour", id: 2 }];
    expect(await visit.requests.next()).toEqual({ type: "read", marks });
    expect(await visit.requests.next()).toMatchObject({ text: "/logout" });
    expect(await code).toBe(0);
    // An answer that came later would be the shell's.
    expect(answers).toBe(output.written.split("\u001b[5n").length - 1);
    await output.settled();
    expect(output.picture).toMatch(/Left TestChat at 127\.0\.0\.1 port \d+\./);
    await expectUntouched(keys, output);
  });

  it("tells a server how much of its text the window shows, also when that changes", async () => {
    const { code, keys, output, sees, visit } = await sitDown("bob");
    visit.tell(welcomed);
    await letIn(visit, "bob");
    await sees("2 here");
    const tellsSize = async (columns: number, rows: number) => {
      let told = await visit.terminals.next();
      while (told.columns !== columns) told = await visit.terminals.next();
      expect(told.rows).toBe(rows);
    };
    await tellsSize(53, 9);
    output.resize({ columns: 120, rows: 40 });
    await tellsSize(92, 36);
    keys.write("/quit\r");
    expect(await code).toBe(0);
  });

  it("draws what is said at the pace of the terminal, and what is typed at once", async () => {
    const clock = new HeldClock();
    const kept: (() => void)[] = [];
    const answer = () => kept.splice(0).map((give) => give()).length;
    const { code, keys, output, visit } = await sitDown("bob", clock, (text, write) => {
      if (text === WELL) kept.push(() => write(text));
      else write(text);
    });
    let bells = 0;
    output.terminal.onBell(() => {
      bells++;
    });
    await expect.poll(answer).toBe(1);
    keys.write("\u001b[O");
    visit.tell(welcomed);
    await letIn(visit, "bob");
    const pictureInTime = () => {
      const { picture } = output;
      clock.advance(50);
      if (!picture.includes("2 here")) answer();
      return picture;
    };
    await expect.poll(pictureInTime).toContain("2 here");
    await expect.poll(() => kept.length).toBe(1);

    visit.tell(said(1, "mei", "bob, tea?"));
    await expect.poll(() => bells).toBe(1);
    clock.advance(100);
    keys.write("typed meanwhile");
    await expect.poll(() => output.picture).toContain("> typed meanwhile");
    expect(output.picture).not.toContain("tea?");
    answer();
    await expect.poll(() => output.picture).toContain("tea?");
    keys.write("\u0015/quit\r");
    let ended: number | undefined;
    code.then((exitCode) => {
      ended = exitCode;
    });
    await expect
      .poll(() => {
        clock.advance(500);
        answer();
        return ended;
      })
      .toBe(0);
  });

  it("says whose the mouse is, for nothing else tells", async () => {
    const { code, keys, sees, visit } = await sitDown("bob");
    visit.tell(welcomed);
    await letIn(visit, "bob");
    await sees("2 here");
    keys.write("\u001bm");
    await sees("The mouse is ours");
    keys.write("\u001bm");
    await sees("The mouse is the");
    keys.write("/quit\r");
    expect(await code).toBe(0);
  });

  it("asks again where a name is taken", async () => {
    const { code, keys, sees, visit } = await sitDown("bob");
    visit.tell(welcomed);
    await visit.requests.next();
    const text = 'The name "bob" is taken.\nPlease try again.';
    visit.tell({ type: "refused", time: NINE, code: "name-taken", text, line: "me-1" });
    await sees('The name "bob" is taken.');
    keys.write("bobby\r");
    await letIn(visit, "bobby");
    await sees("2 here");
    keys.write("/quit\r");
    expect(await code).toBe(0);
  });

  it("says why it could reach nobody, and does not call that well", async () => {
    const { code, errors, keys, output, sees, visit } = await sitDown();
    await opened.splice(0)[0]?.stop();
    await visit.closed;
    await sees("Connecting to");
    await sees("nothing listens there");
    keys.write("\u0004");
    expect(await code).toBe(1);
    expect(String(errors.read())).toMatch(/^Could not reach 127\.0\.0\.1 port \d+: nothing/);
    await expectUntouched(keys, output);
  });

  it("comes away clean from a signal, and says so", async () => {
    const { code, errors, keys, output, sees, visit } = await sitDown();
    visit.tell(welcomed);
    await sees("What is your name?");
    process.emit("SIGTERM", "SIGTERM");
    expect(await code).toBe(1);
    expect(String(errors.read())).toBe("Stopped by SIGTERM.\n");
    await expectUntouched(keys, output);
  });
});
