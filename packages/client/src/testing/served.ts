// Fake servers and clients that a test opens, and what closes them all behind it.
import { afterEach, expect } from "vitest";
import { isIn } from "../core/model/standing.ts";
import { entrance, type said, welcomed } from "./facts.ts";
import { FakeServer, type FakeVisit } from "./fake-server.ts";
import { type OpenClient, openClient } from "./open-client.ts";

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

export async function serve(options?: Parameters<typeof FakeServer.start>[0]): Promise<FakeServer> {
  const server = await FakeServer.start(options);
  opened.push(() => server.stop());
  return server;
}

export function open(port: number, name?: string): OpenClient {
  const open = openClient(port, name);
  opened.push(() => open.client.close());
  return open;
}

/** Lets a client in that comes as bob. */
export async function letIn(visit: FakeVisit, ...recent: ReturnType<typeof said>[]): Promise<void> {
  visit.tell(welcomed);
  expect(await visit.requests.next()).toMatchObject({ type: "input", text: "/login bob" });
  visit.tell(...entrance("bob", "parlour", ["bob", "mei"], recent));
}

/** A client that came in as bob, and whose link has just broken. */
export async function cutOff(server: FakeServer): Promise<OpenClient> {
  const bob = open(server.port, "bob");
  const visit = await server.visits.next();
  await letIn(visit);
  await bob.until(isIn);
  visit.drop();
  await bob.until(({ link }) => link.state === "waiting");
  return bob;
}
