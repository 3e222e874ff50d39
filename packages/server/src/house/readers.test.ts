// One person on several devices, over real sockets: how far each of them has read.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

const KEY = "bob's own key 0123456789";

let server: Server;
let ann: TelnetVisitor;

/** Resolves when the house has noticed that a connection is broken. */
let noticed: Promise<void>;

beforeEach(async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  noticed = promise;
  const timer = () => {
    resolve();
    return () => {};
  };
  server = await startServer({ timer });
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(() => server.close());

/** A device of whoever has the key asks to come in. */
async function comes(name: string, key = KEY): Promise<ProgramVisitor> {
  const device = ProgramVisitor.arrive(server.port);
  await device.hears("welcomed");
  device.ask({ type: "identify", key });
  device.types(`/login ${name}`, "login");
  return device;
}

async function isIn(name: string, key = KEY): Promise<ProgramVisitor> {
  const device = await comes(name, key);
  await device.hears("accepted");
  await ann.sees(`${name} has entered the room.`);
  return device;
}

/** A new connection asks for the session of a token. */
async function takesUp(token: string): Promise<ProgramVisitor> {
  const device = ProgramVisitor.arrive(server.port);
  await device.hears("welcomed");
  device.ask({ type: "resume", token, marks: [] });
  return device;
}

/** Ann says something. @returns its id, once the device has it */
async function annSays(text: string, listener: ProgramVisitor): Promise<number> {
  ann.type(`say ${text}`);
  await ann.sees(`ann: ${text}`);
  return (await listener.hears("said")).id;
}

/** Everything until the answer to a ping. */
async function heardNow(device: ProgramVisitor): Promise<string[]> {
  device.types("/ping", "now");
  const heard: string[] = [];
  for (;;) {
    const { type } = await device.hearsNext();
    if (type === "ponged") return heard;
    heard.push(type);
  }
}

describe("how far someone has read", () => {
  test("his other device is told at once, and the one that told is not", async () => {
    const desk = await isIn("bob");
    const pocket = await isIn("bob.pocket");
    const id = await annSays("tea?", desk);
    desk.ask({ type: "read", marks: [{ room: "LOBBY", id }] });
    expect((await pocket.hears("readMarked")).marks).toEqual([{ room: "lobby", id }]);
    expect(await heardNow(desk)).toEqual([]);
  });

  test("a device that comes later is told before it is in a room", async () => {
    const desk = await isIn("bob");
    const id = await annSays("tea?", desk);
    desk.ask({ type: "read", marks: [{ room: "lobby", id }] });
    desk.types("/logout");
    await ann.sees("bob has left the room.");

    const pocket = await comes("robert");
    const order: string[] = [];
    for (let heard = ""; heard !== "joined"; order.push(heard)) {
      heard = (await pocket.hearsNext()).type;
    }
    expect(order.filter((type) => type === "readMarked" || type === "joined")).toEqual([
      "readMarked",
      "joined",
    ]);
  });

  test("a program that says who it is in the midst of a visit is told then", async () => {
    const desk = await isIn("bob");
    const id = await annSays("tea?", desk);
    desk.ask({ type: "read", marks: [{ room: "lobby", id }] });
    const pocket = await isIn("bob.pocket", "a key of this device alone");
    pocket.ask({ type: "identify", key: KEY });
    expect((await pocket.hears("readMarked")).marks).toEqual([{ room: "lobby", id }]);
  });

  test("nobody else is told, and who has the name next neither", async () => {
    const desk = await isIn("bob");
    const other = await isIn("carol", "quite another person's key");
    const id = await annSays("tea?", desk);
    desk.ask({ type: "read", marks: [{ room: "lobby", id }] });
    await heardNow(desk);
    expect(await heardNow(other)).not.toContain("readMarked");
    desk.types("/logout");
    await ann.sees("bob has left the room.");
    const next = await isIn("bob", "quite another person's key");
    expect(await heardNow(next)).not.toContain("readMarked");
  });

  test("it never goes back, and no further than what was said", async () => {
    const desk = await isIn("bob");
    const pocket = await isIn("bob.pocket");
    const first = await annSays("one", desk);
    const second = await annSays("two", desk);
    desk.ask({ type: "read", marks: [{ room: "lobby", id: second + 1_000 }] });
    desk.ask({ type: "read", marks: [{ room: "lobby", id: first }] });
    desk.ask({ type: "read", marks: [{ room: "elsewhere", id: first }] });
    expect((await pocket.hears("readMarked")).marks).toEqual([{ room: "lobby", id: second }]);
    await heardNow(desk);
    expect(await heardNow(pocket)).toEqual([]);
  });

  test("private words count with whom they were exchanged", async () => {
    const desk = await isIn("bob");
    const pocket = await isIn("bob.pocket");
    ann.type("tell bob psst");
    const { id = 0 } = await desk.hears("told");
    desk.ask({
      type: "read",
      marks: [
        { room: "@Ann", id },
        { room: "@nobody", id },
      ],
    });
    expect((await pocket.hears("readMarked")).marks).toEqual([{ room: "@ann", id }]);
  });

  test("who gives no key has it kept for his visit, over a broken connection", async () => {
    const bob = await ProgramVisitor.arrive(server.port);
    await bob.hears("welcomed");
    bob.types("/login bob");
    const { token } = await bob.hears("sessionOpened");
    const id = await annSays("tea?", bob);
    bob.ask({ type: "read", marks: [{ room: "lobby", id }] });
    await heardNow(bob);
    bob.drop();
    const again = await takesUp(token);
    expect((await again.hears("readMarked")).marks).toEqual([{ room: "lobby", id }]);
  });
});

describe("a device that comes under the name of another of the same person", () => {
  test("goes on in its place, and nobody sees him leave or come", async () => {
    const desk = await isIn("bob");
    desk.types("/join garden", "join");
    await desk.hears("accepted");
    const pocket = await comes("BOB");
    expect(await desk.hears("closed")).toMatchObject({ code: "elsewhere" });
    expect(await pocket.hears("loggedIn")).toMatchObject({ name: "bob" });
    expect(await pocket.hears("joined")).toMatchObject({ room: "lobby" });
    expect(await pocket.hears("joined")).toMatchObject({ room: "garden" });
    expect(await pocket.hears("accepted")).toMatchObject({ line: "login" });
    pocket.ask({ type: "input", text: "it is me", room: "lobby" });
    expect(await ann.reads()).toBe("bob: it is me");
  });

  test("is told the private words that no device has read, once each", async () => {
    const desk = await isIn("bob");
    ann.type("tell bob one");
    const { id = 0 } = await desk.hears("told");
    desk.ask({ type: "read", marks: [{ room: "@ann", id }] });
    ann.type("tell bob two");
    await desk.hears("told");
    desk.drop();
    await noticed;
    ann.type("tell bob three");
    ann.type("ping");
    await ann.sees("pong");
    const pocket = await comes("bob");
    const told: string[] = [];
    for (let event = await pocket.hearsNext(); event.type !== "accepted"; ) {
      if (event.type === "told") told.push(event.text);
      event = await pocket.hearsNext();
    }
    expect(told).toEqual(["two", "three"]);
  });

  test("and the former one does not take it back by its token, which is worth nothing", async () => {
    const desk = await comes("bob");
    const { token } = await desk.hears("sessionOpened");
    await ann.sees("bob has entered the room.");
    const pocket = await comes("bob");
    const renewed = await pocket.hears("sessionOpened");
    const desktop = await takesUp(token);
    expect(await desktop.hears("refused")).toMatchObject({ code: "session-elsewhere" });
    pocket.types("it is me");
    expect(await ann.reads()).toBe("bob: it is me");

    const pocketAgain = await takesUp(renewed.token);
    expect(await pocketAgain.hears("loggedIn")).toMatchObject({ name: "bob" });
    pocketAgain.types("/logout");
    await ann.sees("bob has left the room.");
    const late = await takesUp(token);
    expect(await late.hears("refused")).toMatchObject({ code: "session-gone" });
  });

  test("a token is known for worthless through nineteen more takeovers, and then for a stranger's", async () => {
    const first = await comes("bob");
    const { token } = await first.hears("sessionOpened");
    for (let takeover = 0; takeover < 19; takeover++) await (await comes("bob")).hears("accepted");
    expect((await (await takesUp(token)).hears("refused")).code).toBe("session-elsewhere");
    await (await comes("bob")).hears("accepted");
    expect((await (await takesUp(token)).hears("refused")).code).toBe("session-gone");
  });

  test("not by itself, when it comes back to find its session gone and another in its place", async () => {
    const desk = await comes("bob");
    const { token } = await desk.hears("sessionOpened");
    await ann.sees("bob has entered the room.");
    desk.types("/logout");
    await ann.sees("bob has left the room.");
    await isIn("bob");
    const back = ProgramVisitor.arrive(server.port);
    await back.hears("welcomed");
    back.ask({ type: "identify", key: KEY });
    back.ask({ type: "resume", token, marks: [] });
    expect(await back.hears("refused")).toMatchObject({ code: "session-gone" });
    back.types("/login bob", "again");
    expect(await back.hears("refused")).toMatchObject({ code: "session-elsewhere" });
    await comes("bob").then((asked) => asked.hears("loggedIn"));
  });

  test("has no right to the name with another key", async () => {
    await isIn("bob");
    const stranger = await comes("bob", "a stranger's key, a long one");
    expect(await stranger.hears("refused")).toMatchObject({ code: "name-taken" });
  });
});
