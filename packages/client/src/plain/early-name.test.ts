import { afterEach, describe, expect, it } from "vitest";
import { commands, entrance, said, welcomed } from "../testing/facts.ts";
import { FakeServer, type FakeVisit } from "../testing/fake-server.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { openPipes } from "../testing/pipes.ts";
import { startPlain } from "../testing/start-plain.ts";

const opened: FakeServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop();
});

const atTheDoor = commands("login <nick>", "logout");

/** Someone types before the server has said a word. */
async function typeEarly(form: "plain" | "json", isAttended: boolean, typed: string) {
  const server = await FakeServer.start();
  opened.push(server);
  const clock = new HeldClock();
  const pipes = openPipes();
  Object.assign(pipes.stdin, { isTTY: isAttended });
  pipes.stdin.write(typed);
  const code = startPlain(server.port, form, clock, pipes);
  return { code, clock, pipes, server, visit: await server.visits.next() };
}

/** Who is let in says his next line, and leaves when he has typed his last. */
async function goesOn(visit: FakeVisit): Promise<void> {
  expect(await visit.requests.next()).toMatchObject({ text: "hi", room: "parlour" });
  visit.tell({ ...said(1, "wally", "hi"), line: "me-2" });
}

describe("a name typed without a screen before the server is there", () => {
  it.each([
    ["plain", true, "wally"],
    ["json", true, "wally"],
    ["plain", false, "login wally"],
    ["json", false, "login wally"],
  ] as const)("is asked for once: %s, at a terminal %s", async (form, isAttended, typed) => {
    const { code, pipes, visit } = await typeEarly(form, isAttended, `${typed}\nhi\n`);
    await visit.messages.next();
    visit.tell(welcomed, atTheDoor);
    expect(await visit.requests.next()).toMatchObject({ text: "/login wally" });
    visit.tell(...entrance("wally", "parlour", ["wally"]));
    await goesOn(visit);
    pipes.stdin.end();
    expect(await code).toBe(0);
  });

  it("waits at a door that is left and reached again until the server has welcomed us", async () => {
    const { clock, code, pipes, server, visit } = await typeEarly("plain", true, "");
    visit.tell(welcomed, atTheDoor);
    await expect.poll(() => pipes.written.error).toContain("What is your name?");
    visit.drop();
    await expect.poll(() => pipes.written.error).toContain("Trying again.");
    pipes.stdin.write("wally\nhi\n");
    clock.advance(500);
    const again = await server.visits.next();
    // It has agreed to facts, and has told none yet.
    await again.messages.next();
    await again.messages.next();
    again.tell(welcomed, atTheDoor);
    expect(await again.requests.next()).toMatchObject({ text: "/login wally" });
    expect(again.requests.isEmpty).toBe(true);
    again.tell(...entrance("wally", "parlour", ["wally"]));
    await goesOn(again);
    pipes.stdin.end();
    expect(await code).toBe(0);
  });
});
