// Clients whose links are cut at random lose no line and double none, in either direction.
import { ProgramVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { seededChance } from "./testing/chance.ts";
import { Chatter } from "./testing/chatter.ts";
import { CutClient } from "./testing/cut-client.ts";
import { RestartingServer } from "./testing/restarting-server.ts";

/** Change it to have other links cut. */
const SEED = Number(process.env.TEA_TEST_SEED ?? 20_261_126);
const ROOMS = ["lobby", "garden"];
/** Lines a second in all, around the clients. */
const TALK = 500;
/** Lines said by each of the others between two restarts. */
const LINES_OF_EACH = 400;

/** Cuts of each client's links under its private words. */
const CUTS = 5;

const chance = seededChance(SEED);
let server: RestartingServer;
let clients: CutClient[];
let chatters: Chatter[];
let typing: NodeJS.Timeout;

beforeEach(async () => {
  server = new RestartingServer(["--flood-rate", "0"]);
  await server.start();
  clients = await Promise.all(
    ["ann", "bob", "carol"].map((name) => CutClient.open(name, server.port, chance)),
  );
  chatters = ROOMS.map((room) => new Chatter(`of-${room}`, room, TALK / ROOMS.length));
});

afterEach(async () => {
  clearInterval(typing);
  for (const client of clients) client.close();
  await server.remove();
});

/** All that was said in a room. */
async function readLog(room: string): Promise<{ who: string; text: string }[]> {
  const reader = await ProgramVisitor.loggedIn(server.port, `reader-of-${room}`);
  reader.types(`/join ${room}`, "join");
  await reader.hears("accepted");
  reader.ask({ type: "input", room, text: "that is all" });
  await reader.hears("said");
  const said: { who: string; text: string }[] = [];
  for (let after = 1, more = true; more; ) {
    reader.ask({ type: "history", room, after, limit: 500 });
    const page = await reader.hears("historyListed");
    for (const line of page.lines) if (line.type === "said") said.push(line);
    after = page.lines.at(-1)?.id ?? after;
    more = page.more;
  }
  reader.drop();
  return said;
}

/**
 * Everyone talks, and the clients type, until the server is stopped and started again. Two of them
 * are started again as well, one while there is no server.
 */
async function oneRun(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const talking = chatters.map((chatter) => chatter.talk(server.port));
  typing = setInterval(() => {
    for (const client of clients) {
      const room = chance() < 0.5 ? "lobby" : "garden";
      client.says(room, `${client.name} ${client.typed.get(room)?.length ?? 0}`);
    }
  }, 100);
  const [ann, bob] = clients;
  await Promise.all(chatters.map((chatter) => chatter.says(LINES_OF_EACH / 2)));
  bob?.restart();
  await Promise.all(chatters.map((chatter) => chatter.says(LINES_OF_EACH / 2)));
  await server.stop(signal);
  ann?.restart();
  await Promise.all(talking);
  clearInterval(typing);
  await server.start();
  for (const client of clients) client.port = server.port;
}

test(`no line is lost or doubled by cut links (seed ${SEED})`, { timeout: 60_000 }, async () => {
  for (const client of clients) {
    await client.settles(["lobby"]);
    client.does("lobby", "/join garden");
    await client.settles(ROOMS);
    client.cutLinks();
  }
  for (const signal of ["SIGKILL", "SIGTERM", "SIGKILL", "SIGTERM"] as const) await oneRun(signal);
  expect(Math.max(...clients.map(({ cuts }) => cuts))).toBeGreaterThan(10);
  for (const client of clients) client.spareLinks();
  for (const client of clients) await client.settles(ROOMS);

  for (const room of ROOMS) {
    const log = await readLog(room);
    const lines = log.map(({ who, text }) => `${who}: ${text}`);
    for (const client of clients) {
      await client.sees(room, lines.at(-1) ?? "");
      await client.readsAll(room);
      const shown = client.shown(room);
      expect(shown).toEqual(lines.slice(lines.indexOf(shown[0] ?? "")));
      const { name, typed } = client;
      const said = log.filter(({ who }) => who === name).map(({ text }) => text);
      expect(said).toEqual(typed.get(room));
    }
  }
});

test(`nor is a private word (seed ${SEED})`, { timeout: 60_000 }, async () => {
  for (const client of clients) {
    await client.settles(["lobby"]);
    client.cutLinks();
  }
  const talking = chatters.map((chatter) => chatter.talk(server.port));
  const written = clients.map((): string[] => []);
  typing = setInterval(() => {
    for (const [index, client] of clients.entries()) {
      const words = `psst ${written[index]?.length}`;
      written[index]?.push(words);
      client.does("lobby", `/tell ${neighbour(index).name} ${words}`);
    }
  }, 50);
  await Promise.all(chatters.map((chatter) => chatter.says(LINES_OF_EACH)));
  await Promise.all(clients.map((client) => client.isCut(CUTS)));
  clearInterval(typing);
  for (const client of clients) client.spareLinks();
  for (const client of clients) await client.settles(["lobby"]);

  for (const [index, client] of clients.entries()) {
    const words = written[index] ?? [];
    const listener = neighbour(index);
    await listener.until(`${client.name} has told all`, () => {
      return listener.told(client.name).includes(words.at(-1) ?? "");
    });
    expect(listener.told(client.name)).toEqual(words);
  }
  await server.stop("SIGKILL");
  await Promise.all(talking);
});

/** Whom someone has his private words for. */
function neighbour(index: number): CutClient {
  return clients[(index + 1) % clients.length] as CutClient;
}
