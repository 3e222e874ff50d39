import { describe, expect, it } from "vitest";
import { cutOff, letIn, open, serve } from "../testing/served.ts";
import { HOUSE } from "./model/conversation.ts";
import type { Model } from "./model/model.ts";
import { isIn } from "./model/standing.ts";

const speech = ({ link }: Model) => (link.state === "up" ? link.speech : undefined);
const hasPrinted = (text: string) => (model: Model) =>
  model.conversations.get(HOUSE)?.lines.last?.text === text;

describe("how a server speaks", () => {
  it("is waited for where it has stated facts before, however long its answers take", async () => {
    const server = await serve({ offersGmcp: false });
    const { clock, until } = open(server.port, "bob");
    const first = await server.visits.next();
    first.offerGmcp();
    await letIn(first);
    await until(isIn);
    first.drop();
    await until(({ link }) => link.state === "waiting");
    clock.advance(1_000);
    const second = await server.visits.next();
    await until((model) => speech(model) === "unsettled");
    clock.advance(14_000);
    second.offerGmcp();
    expect(await second.messages.next()).toMatchObject({ name: "Core.Hello" });
    clock.advance(14_000);
    await letIn(second);
    await until(isIn);
  });

  it("is given up there in the end", async () => {
    const server = await serve();
    const { client, clock, until } = await cutOff(server);
    clock.advance(1_000);
    await server.visits.next();
    await until((model) => speech(model) === "unsettled");
    clock.advance(15_000);
    expect(client.store.model.link).toMatchObject({ state: "waiting", reason: "no answer" });
  });

  it("may turn out to be facts behind an offer that came late", async () => {
    const server = await serve({ offersGmcp: false });
    const { clock, until } = open(server.port, "bob");
    const visit = await server.visits.next();
    visit.print("Welcome to TestChat");
    await until(hasPrinted("Welcome to TestChat"));
    clock.advance(1_500);
    expect(await visit.lines.next()).toBe("login bob");
    visit.offerGmcp();
    expect(await visit.messages.next()).toMatchObject({ name: "Core.Hello" });
    visit.tell({ type: "welcomed", time: 0, server: "TestChat", version: "1" });
    visit.tell({ type: "loggedIn", time: 0, name: "bob" });
    await until(isIn);
    expect(visit.requests.isEmpty).toBe(true);
  });

  it("is waited for two round trips longer where the server is far away", async () => {
    const server = await serve();
    const { client, clock, until } = open(server.port);
    clock.advance(2_000);
    await until((model) => speech(model) === "unsettled");
    clock.advance(5_499);
    expect(speech(client.store.model)).toBe("unsettled");
    clock.advance(1);
    expect(speech(client.store.model)).toBe("lines");
  });

  it("is lines where GMCP is known and our package is not, and all that is typed goes there", async () => {
    const server = await serve();
    const { client, clock, until } = open(server.port);
    const visit = await server.visits.next();
    visit.print("Welcome to Nowhere MUD");
    await visit.messages.next();
    await until(hasPrinted("Welcome to Nowhere MUD"));
    clock.advance(1_500);
    await until((model) => speech(model) === "lines");
    client.dispatch({ type: "submitted", text: "look", style: "slash" });
    expect(await visit.lines.next()).toBe("look");
  });
});

describe("what a text server asks for", () => {
  it("is seen when it says no more, though nothing ends the line", async () => {
    const server = await serve({ offersGmcp: false });
    const { client, clock, until } = open(server.port);
    const visit = await server.visits.next();
    visit.ask("A MUD\r\nYour password: ");
    await until(hasPrinted("A MUD"));
    clock.advance(500);
    expect(client.store.model.secretPrompt).toBe("Your password:");
    client.dispatch({ type: "secretGiven", text: "hush" });
    expect(await visit.lines.next()).toBe("hush");
  });

  it("is hidden while the server hides it", async () => {
    const server = await serve({ offersGmcp: false });
    const { until } = open(server.port);
    const visit = await server.visits.next();
    visit.ask("Geheim? ", true);
    expect(await until(({ secretPrompt }) => secretPrompt !== undefined)).toMatchObject({
      secretPrompt: "Geheim?",
    });
  });
});
