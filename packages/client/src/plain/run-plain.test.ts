import { afterEach, describe, expect, it } from "vitest";
import { clockTime } from "../core/clock-time.ts";
import { entrance, joined, NINE, said, welcomed } from "../testing/facts.ts";
import { FakeServer, type FakeVisit } from "../testing/fake-server.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { openPipes } from "../testing/pipes.ts";
import { startPlain } from "../testing/start-plain.ts";

const opened: FakeServer[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop();
});

async function play(form: "plain" | "json", input: string, offersGmcp = true) {
  const server = await FakeServer.start({ offersGmcp });
  opened.push(server);
  const clock = new HeldClock();
  const pipes = openPipes();
  const code = startPlain(server.port, form, clock, pipes);
  pipes.stdin.end(input);
  return { code, clock, written: pipes.written, visit: await server.visits.next() };
}

const loginCommands = {
  type: "commandsOffered",
  time: NINE,
  commands: entrance("", "", [])
    .flatMap((event) => (event.type === "commandsOffered" ? event.commands : []))
    .filter(({ name }) => name === "logout"),
} as const;
const login = {
  ...loginCommands.commands[0],
  name: "login",
  aliases: [],
  usage: "login <nick>",
  summary: "",
  arguments: [{ name: "nick", kind: "word", optional: false }],
};

async function answerLogin(visit: FakeVisit): Promise<void> {
  visit.tell(welcomed, { ...loginCommands, commands: [login, ...loginCommands.commands] });
  expect(await visit.requests.next()).toMatchObject({ text: "/login bob", line: "me-1" });
  visit.tell(...entrance("bob", "parlour", ["bob", "mei"], [said(1, "mei", "hi")]));
}

describe("the plain client in a pipe", () => {
  it("does what a telnet user would have typed, one line after the answer to another", async () => {
    const { code, visit, written } = await play(
      "plain",
      "login bob\nsay hi\nhow are you?\nlogout\n",
    );
    await answerLogin(visit);
    const first = await visit.requests.next();
    expect(first).toMatchObject({ text: "/say hi", room: "parlour" });
    // What mei says is told in between: the next line waits for the answer to this one.
    visit.tell(said(9, "mei", "meanwhile"));
    await expect.poll(() => written.out).toContain("meanwhile");
    expect(visit.requests.isEmpty).toBe(true);
    visit.tell({ ...said(10, "bob", "hi"), line: "me-2" });
    expect(await visit.requests.next()).toMatchObject({ text: "how are you?" });
    visit.tell({ ...said(11, "bob", "how are you?"), line: "me-3" });
    expect(await visit.requests.next()).toMatchObject({ text: "/logout" });
    visit.drop();
    expect(await code).toBe(0);
    const at = (id: number) => `${clockTime(said(id, "", "").time)} #parlour`;
    expect(written.out.split("\n")).toEqual([
      "Welcome to TestChat",
      `${clockTime(NINE)} #parlour You are here with bob, mei.`,
      `${at(1)} mei: hi`,
      `${at(9)} mei: meanwhile`,
      `${at(10)} bob: hi`,
      `${at(11)} bob: how are you?`,
      "",
    ]);
    expect(written.error).toBe("");
  });

  it("waits for the last answer when the input ends", async () => {
    const { code, visit, written } = await play("plain", "/login bob\nlook\n");
    await answerLogin(visit);
    expect(await visit.requests.next()).toMatchObject({ text: "/look" });
    visit.tell(
      { type: "membersListed", time: NINE, room: "parlour", topic: "", members: [{ name: "bob" }] },
      { type: "accepted", time: NINE, line: "me-2" },
    );
    expect(await code).toBe(0);
    expect(written.out).toContain("The following are in this room:\nbob\n");
  });

  it("says what was refused and does not call that well", async () => {
    const { code, visit, written } = await play("plain", "login bob\n");
    visit.tell(welcomed, { ...loginCommands, commands: [login] });
    await visit.requests.next();
    const text = 'The name "bob" is taken.\nPlease try again.';
    visit.tell({ type: "refused", time: NINE, code: "name-taken", text, line: "me-1" });
    expect(await code).toBe(1);
    expect(written.out).toContain(`${text}\n`);
  });

  it("says in one line that the connection was lost", async () => {
    const { code, visit, written } = await play("plain", "login bob\n");
    visit.drop();
    expect(await code).toBe(1);
    expect(written.error).toMatch(/^Lost 127\.0\.0\.1 port \d+: .+\.\n$/);
  });

  it("names the rooms of what comes from several", async () => {
    const { code, visit, written } = await play("plain", "login bob\nlogout\n");
    await answerLogin(visit);
    await visit.requests.next();
    visit.tell(joined("garden", ["bob"]), said(2, "cy", "one\ntwo", "garden"));
    visit.drop();
    await code;
    const at = clockTime(said(2, "", "").time);
    expect(written.out).toContain(`${at} #garden cy: one\n${at} #garden cy: two\n`);
  });

  it("answers with the next line where the house asks for a password, which nobody is shown", async () => {
    const { code, visit, written } = await play("plain", "login bob\nlogout now\n/go\n");
    visit.tell(welcomed, { ...loginCommands, commands: [login, ...loginCommands.commands] });
    expect(await visit.requests.next()).toMatchObject({ text: "/login bob" });
    visit.tell({ type: "secretAsked", time: NINE, prompt: "Password:" });
    expect(await visit.requests.next()).toEqual({ type: "secret", text: "logout now" });
    visit.tell(...entrance("bob", "parlour", ["bob"]));
    expect(await code).toBe(0);
    expect(written.out).toContain("Password:\n");
    expect(written.out).not.toContain("logout now");
    expect(written.out).toContain("1 #parlour, here\n");
  });

  it("does not call it well when the password never came", async () => {
    const { code, visit } = await play("plain", "login bob\n");
    visit.tell(welcomed, { ...loginCommands, commands: [login] });
    await visit.requests.next();
    visit.tell({ type: "secretAsked", time: NINE, prompt: "Password:" });
    expect(await code).toBe(1);
  });

  it("waits for what it asked the server to read back, and takes lines in their order", async () => {
    const { code, visit, written } = await play("plain", "login bob\n/older 3\n/status\n");
    await answerLogin(visit);
    expect(await visit.requests.next()).toMatchObject({ type: "history", before: 1 });
    const page = { type: "historyListed", time: NINE, room: "parlour", more: false } as const;
    visit.tell({ ...page, lines: [] });
    expect(await code).toBe(0);
    const [again, server] = written.out.trimEnd().split("\n").slice(-3);
    expect(again).toMatch(/mei: hi$/);
    expect(server).toMatch(/^TestChat at /);
  });

  it("says which day it was that lines are from", async () => {
    const { code, visit, written } = await play("plain", "login bob\nlogout\n");
    visit.tell(welcomed, { ...loginCommands, commands: [login, ...loginCommands.commands] });
    await visit.requests.next();
    const yesterday = { ...said(1, "mei", "late"), time: NINE - 24 * 60 * 60_000 };
    visit.tell(...entrance("bob", "parlour", ["bob"], [yesterday, said(2, "mei", "early")]));
    await visit.requests.next();
    visit.drop();
    await code;
    const lines = written.out.split("\n").map((line) => line.replace(/^\d\d:\d\d #parlour /, ""));
    expect(lines).toEqual([
      "Welcome to TestChat",
      "You are here with bob.",
      "Sun 22 Nov 2026",
      "mei: late",
      "Mon 23 Nov 2026",
      "mei: early",
      "",
    ]);
  });

  it("is a telnet to a server that speaks text", async () => {
    const { code, clock, visit, written } = await play("plain", "login bob\n/say hi\n", false);
    visit.print("Welcome to TestChat");
    await expect.poll(() => written.out).toBe("Welcome to TestChat\n");
    clock.advance(1_500);
    expect(await visit.lines.next()).toBe("login bob");
    expect(await visit.lines.next()).toBe("say hi");
    await visit.closed;
    expect(await code).toBe(0);
  });
});

describe("the client that tells objects", () => {
  it("tells each fact as it came, and keeps the session's secret", async () => {
    const { code, visit, written } = await play("json", "login bob\nlogout\n");
    await answerLogin(visit);
    visit.tell({ type: "sessionOpened", time: NINE, token: "secret", grace: 1 });
    await visit.requests.next();
    visit.tell(said(2, "mei", "bye bob"));
    visit.drop();
    expect(await code).toBe(0);
    const told = written.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told.map(({ type }) => type)).toEqual([
      "connected",
      "welcomed",
      "commandsOffered",
      "loggedIn",
      "commandsOffered",
      "joined",
      "moved",
      "place",
      "alert",
      "said",
      "lost",
    ]);
    expect(told.slice(-3, -1)).toEqual([
      { type: "alert", time: expect.any(Number), who: "mei", text: "bye bob" },
      said(2, "mei", "bye bob"),
    ]);
    expect(written.out).not.toContain("secret");
  });

  it("tells what a command finds as objects, in the order of the commands", async () => {
    const asked = "/go\n/older 1\n/unread\n/mentions\n/find HI\n/queue\n/mute\n/status\n";
    const { code, visit, written } = await play("json", `login bob\n${asked}`);
    await answerLogin(visit);
    expect(await code).toBe(0);
    const own = new Set(["conversations", "lines", "found", "queue", "notice", "status"]);
    const told = written.out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
      .filter(({ type }) => own.has(type))
      .map(({ time, ...fields }) => fields);
    const parlour = { conversation: "#parlour", unread: 0, mentions: 0 };
    expect(told).toEqual([
      {
        type: "conversations",
        conversations: [{ number: 1, ...parlour, muted: false, here: true }],
      },
      { type: "lines", asked: "older", lines: [said(1, "mei", "hi")], gaps: [], losses: [] },
      { type: "notice", text: "Nothing is unread here." },
      { type: "notice", text: "Nothing was for your eyes." },
      { type: "found", words: "HI", number: 1, count: 1, line: said(1, "mei", "hi") },
      { type: "queue", lines: [] },
      { type: "notice", text: "#parlour is muted." },
      expect.objectContaining({ type: "status", name: "bob", muted: true, members: 2 }),
    ]);
  });
});
