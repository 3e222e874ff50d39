// One person on several devices and after long absences: real clients without a screen, a real
// server that is killed and started again.
import { type OpenClient, openClient } from "@tea-party/client/testing";
import { ProgramVisitor, TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RestartingServer } from "./testing/restarting-server.ts";

type Memory = NonNullable<NonNullable<Parameters<typeof openClient>[2]>["memory"]>;

const KEY = "the key of all of mei's devices";
/** Lines that the house keeps of each room once it has looked. */
const KEPT = 40;

let server: RestartingServer;
let ann: TelnetVisitor;
let devices: OpenClient[];

beforeEach(async () => {
  devices = [];
  server = new RestartingServer(["--keep", String(KEPT), "--grace", "0s", "--flood-rate", "0"]);
  await server.start();
  ann = await TelnetVisitor.loggedIn(server.port, "ann");
});

afterEach(async () => {
  for (const { client } of devices) client.close();
  await server.remove();
});

/** A device of mei's comes in, and stands in the lobby. */
async function comes(name: string, memory?: Memory): Promise<OpenClient> {
  const device = openClient(server.port, name, { ...(memory && { memory }), key: KEY });
  devices.push(device);
  await device.until(({ conversations }) => {
    const lobby = conversations.get("#lobby");
    return lobby?.isJoined === true && lobby.fetching === undefined;
  });
  return device;
}

/** The device goes into a room, and stands there. */
async function joins(device: OpenClient, room: string): Promise<void> {
  device.client.dispatch({ type: "submitted", text: `/join ${room}`, style: "slash" });
  await device.until(
    ({ conversations, outgoing }) =>
      conversations.get(`#${room}`)?.isJoined === true && outgoing.length === 0,
  );
}

/** Ann says so many lines, which she numbers. */
async function annSays(from: number, to: number): Promise<void> {
  for (let line = from; line <= to; line++) ann.type(`say line ${line}`);
  await ann.sees(`ann: line ${to}`);
}

/** The device has so many unread lines in a room. */
const untilUnread = (device: OpenClient, id: string, count: number) =>
  device.until(({ conversations }) => conversations.get(id)?.unread === count);

/** What a device shows of the talk in a room. */
function shown({ client }: OpenClient, id: string): string[] {
  const lines = [...(client.store.model.conversations.get(id)?.lines ?? [])];
  return lines.filter(({ kind }) => kind === "said").map(({ text }) => text);
}

/** The text of the line before which a conversation says that something begins. */
function marked({ client }: OpenClient, id: string) {
  const { lines = [], unreadFrom, losses = [] } = client.store.model.conversations.get(id) ?? {};
  const textAt = (isIt: (line: { id: number; position: number }) => boolean) =>
    [...lines].find(isIt)?.text;
  return {
    unread: textAt(({ position }) => position === unreadFrom),
    lost: textAt((line) => losses.includes(line.id)),
  };
}

describe("two devices", () => {
  test("what is read on one is read on the other, also after the server was killed", async () => {
    const desk = await comes("mei");
    const pocket = await comes("mei.pocket");
    for (const device of [desk, pocket]) {
      await joins(device, "garden");
      device.client.dispatch({ type: "chose", conversation: "#lobby" });
    }
    ann.type("join garden");
    await annSays(1, 3);
    await untilUnread(desk, "#garden", 3);
    await untilUnread(pocket, "#garden", 3);

    desk.client.dispatch({ type: "chose", conversation: "#garden" });
    desk.clock.advance(1_000);
    await untilUnread(pocket, "#garden", 0);
    await annSays(4, 5);
    await untilUnread(pocket, "#garden", 2);

    await server.stop("SIGKILL");
    await server.start();
    const third = await comes("mei.third");
    await joins(third, "garden");
    expect(shown(third, "#garden")).toHaveLength(5);
    expect(marked(third, "#garden").unread).toBe("line 4");
  });

  test("under one name the visit goes on at the later one, with what was read at neither", async () => {
    const desk = await comes("mei");
    ann.type("tell mei psst");
    await untilUnread(desk, "@ann", 1);
    const pocket = await comes("mei");
    await untilUnread(pocket, "@ann", 1);
    const { link } = await desk.until((model) => model.link.state === "ended");
    expect(link).toEqual({ state: "ended", reason: "You went on with another device." });
    ann.type("who");
    await ann.sees("mei");

    desk.client.dispatch({ type: "reconnected" });
    await pocket.until((model) => model.link.state === "ended");
    await desk.until(({ link, login }) => link.state === "up" && login.state === "done");
  });
});

describe("after an absence", () => {
  let memory: Memory;

  /** Mei was there, read five lines, and her client ended. */
  beforeEach(async () => {
    let kept: Memory["recalled"];
    memory = {
      get recalled() {
        return kept;
      },
      isLasting: true,
      keep: (what) => {
        kept = what;
        return undefined;
      },
      close: () => {},
    };
    const mei = await comes("mei", memory);
    await annSays(1, 5);
    await mei.until(() => shown(mei, "#lobby").at(-1) === "line 5");
    mei.client.close();
    await ann.sees("mei has left the room.");
  });

  test("one reads on behind the last line read, however many were said", async () => {
    await annSays(6, 35);
    const mei = await comes("mei", memory);
    expect(shown(mei, "#lobby")).toEqual(Array.from({ length: 30 }, (_, at) => `line ${at + 6}`));
    expect(marked(mei, "#lobby")).toEqual({ unread: "line 6", lost: undefined });
  });

  test("one is shown where lines are gone that are kept no longer", async () => {
    await annSays(6, 100);
    await server.stop("SIGTERM");
    await server.start();
    const reader = await ProgramVisitor.loggedIn(server.port, "reader");
    for (let isPruned = false; !isPruned; ) {
      reader.ask({ type: "history", room: "lobby", after: 20 });
      isPruned = (await reader.hears("historyListed")).oldest === true;
    }
    const mei = await comes("mei", memory);
    const lines = shown(mei, "#lobby");
    expect(lines.length).toBeLessThanOrEqual(KEPT);
    expect(lines.at(-1)).toBe("line 100");
    expect(marked(mei, "#lobby")).toEqual({ unread: lines[0], lost: lines[0] });
  });
});
