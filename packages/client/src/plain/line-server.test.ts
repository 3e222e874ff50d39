import { afterEach, describe, expect, it } from "vitest";
import { FakeServer, type FakeVisit } from "../testing/fake-server.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { openPipes, type Pipes } from "../testing/pipes.ts";
import { startPlain } from "../testing/start-plain.ts";

const opened: FakeServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop();
});

/** A MUD that knows GMCP and not our package, once it has greeted. */
async function greet(visit: FakeVisit, clock: HeldClock, { written }: Pipes): Promise<void> {
  const before = written.out.length;
  await visit.messages.next();
  visit.print("By what name?");
  await expect.poll(() => written.out.slice(before)).toContain("By what name?");
  clock.advance(1_500);
}

describe("the plain client at a MUD", () => {
  it("hands on what is typed as it is, and keeps nothing for a link that is down", async () => {
    const server = await FakeServer.start();
    opened.push(server);
    const clock = new HeldClock();
    const pipes = openPipes();
    Object.assign(pipes.stdin, { isTTY: true });
    startPlain(server.port, "plain", clock, pipes);
    const first = await server.visits.next();
    await greet(first, clock, pipes);
    pipes.stdin.write("bob\nwho\n");
    expect([await first.lines.next(), await first.lines.next()]).toEqual(["bob", "who"]);
    first.reset();
    await expect.poll(() => pipes.written.error).toContain("Trying again");
    pipes.stdin.write("kill rat\n");
    await expect.poll(() => pipes.written.out).toContain("Not sent");
    clock.advance(500);
    const second = await server.visits.next();
    await greet(second, clock, pipes);
    pipes.stdin.write("bob\n");
    expect(await second.lines.next()).toBe("bob");
    expect(pipes.written.out).not.toContain("What is your name?");
  });

  it("tells it how wide the terminal is, where there is one", async () => {
    const server = await FakeServer.start();
    opened.push(server);
    const pipes = openPipes();
    const stdout = Object.assign(pipes.surroundings.stdout, { columns: 80, rows: 24 });
    startPlain(server.port, "plain", new HeldClock(), pipes);
    const { terminals } = await server.visits.next();
    const sizes = async (columns: number) => {
      while ((await terminals.next()).columns !== columns);
    };
    await sizes(80);
    Object.assign(stdout, { columns: 132 }).emit("resize");
    await sizes(132);
  });

  it("reads back what was printed and typed, and ends well when it closes", async () => {
    const server = await FakeServer.start();
    opened.push(server);
    const clock = new HeldClock();
    const pipes = openPipes();
    const code = startPlain(server.port, "json", clock, pipes);
    const visit = await server.visits.next();
    await greet(visit, clock, pipes);
    pipes.stdin.write("bob\n/older 2\n");
    expect(await visit.lines.next()).toBe("bob");
    visit.close();
    expect(await code).toBe(0);
    const told = pipes.written.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const line = (text: string) => ({ type: "line", time: expect.any(Number), text });
    expect(told.find(({ type }) => type === "lines").lines).toEqual([
      line("By what name?"),
      line("> bob"),
    ]);
  });
});
