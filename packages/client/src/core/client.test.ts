import { describe, expect, it } from "vitest";
import { said } from "../testing/facts.ts";
import { cutOff, letIn, open, serve } from "../testing/served.ts";
import { HOUSE } from "./model/conversation.ts";
import { isIn } from "./model/standing.ts";

describe("a client on a real socket", () => {
  it("introduces itself, logs in and hears what is said", async () => {
    const server = await serve();
    const { until } = open(server.port, "bob");
    const visit = await server.visits.next();
    expect(await visit.messages.next()).toEqual({
      name: "Core.Hello",
      body: { client: "test", version: "0" },
    });
    expect(await visit.messages.next()).toEqual({ name: "Core.Supports.Set", body: ["Tea 1"] });
    await letIn(visit);
    visit.tell(said(1, "mei", "hi"));
    const model = await until(
      ({ conversations }) => conversations.get("#parlour")?.lines.length === 1,
    );
    expect(model.conversations.get("#parlour")?.lines.last).toMatchObject({
      who: "mei",
      text: "hi",
    });
  });

  it("comes back at once when the machine wakes, whatever the countdown says", async () => {
    const server = await serve();
    const { client, clock, until } = await cutOff(server);
    clock.sleep(3_600_000);
    client.dispatch({ type: "focusChanged", isFocused: true });
    await letIn(await server.visits.next());
    await until(isIn);
  });

  it("comes back when the link breaks, and says what was typed meanwhile", async () => {
    const server = await serve();
    const { client, clock } = await cutOff(server);
    client.dispatch({ type: "submitted", text: "still here", style: "slash" });
    clock.advance(1_000);
    const second = await server.visits.next();
    await letIn(second);
    expect(await second.requests.next()).toMatchObject({ text: "still here", room: "parlour" });
  });

  it("says in one clause why nobody answers", async () => {
    const server = await serve();
    const { port } = server;
    await server.stop();
    const { until } = open(port);
    const { link } = await until((model) => model.link.state === "waiting");
    expect(link).toMatchObject({ reason: "nothing listens there", failures: 1 });
  });

  it("gives up on a server that neither accepts nor refuses", async () => {
    const server = await serve();
    const { clock, until } = open(server.port, "bob");
    clock.advance(10_000);
    const { link } = await until((model) => model.link.state === "waiting");
    expect(link).toMatchObject({ reason: "no answer" });
  });

  it("takes a server for a text server when no GMCP is offered in time", async () => {
    const server = await serve({ offersGmcp: false });
    const { clock, until } = open(server.port, "bob");
    const visit = await server.visits.next();
    visit.print("Welcome to TestChat");
    await until(({ serverName }) => serverName === "TestChat");
    clock.advance(1_500);
    expect(await visit.lines.next()).toBe("login bob");
    visit.print("The following are in this room:", "bob");
    await until(isIn);
  });

  it("asks once under a name that was given before the server said what it speaks", async () => {
    const server = await serve({ offersGmcp: false });
    const { client, until } = open(server.port);
    const visit = await server.visits.next();
    await until(({ link }) => link.state === "up");
    client.dispatch({ type: "typed", text: "bob" });
    client.dispatch({ type: "entered" });
    visit.offerGmcp();
    expect(await visit.messages.next()).toMatchObject({ name: "Core.Hello" });
    await letIn(visit);
    await until(isIn);
    client.dispatch({ type: "submitted", text: "hi", style: "slash" });
    expect(await visit.requests.next()).toMatchObject({ text: "hi" });
  });

  it.each(["close", "reset"] as const)(
    "shows the last words of a text server that have no end, on %s",
    async (parting) => {
      const server = await serve({ offersGmcp: false });
      const { client, until } = open(server.port);
      const visit = await server.visits.next();
      visit.print("Welcome to TestChat");
      visit.ask("Too many people are here.");
      await until(({ serverName }) => serverName === "TestChat");
      visit[parting]();
      await until(({ link }) => link.state === "waiting");
      expect(client.store.model.conversations.get(HOUSE)?.lines.last?.text).toBe(
        "Too many people are here.",
      );
    },
  );

  it("tells a server that asks what its terminal is, and its size whenever that changes", async () => {
    const server = await serve();
    const { client } = open(server.port, "bob");
    const { terminals } = await server.visits.next();
    const names = ["TEA-PARTY", "UNKNOWN", "MTTS 4"];
    while ((await terminals.next()).names.length < names.length);
    client.dispatch({ type: "terminalLearned", facts: { columns: 73, rows: 21 } });
    expect(await terminals.next()).toMatchObject({ names, mtts: 4, columns: 73, rows: 21 });
    client.dispatch({ type: "terminalLearned", facts: { background: "light" } });
    client.dispatch({ type: "terminalLearned", facts: { columns: 92 } });
    expect(await terminals.next()).toMatchObject({ columns: 92, rows: 21 });
  });

  it("measures the round trip, and hangs up on a server that stopped answering", async () => {
    const server = await serve();
    const { client, clock, until } = open(server.port, "bob");
    const visit = await server.visits.next();
    await letIn(visit);
    await until(isIn);
    clock.advance(0);
    await until(({ lag }) => lag.milliseconds !== undefined);
    visit.pause();
    clock.advance(20_000);
    expect(client.store.model.link.state).toBe("up");
    clock.advance(10_000);
    expect(client.store.model.link).toMatchObject({
      state: "waiting",
      reason: "the server stopped answering",
    });
  });

  it("leaves no timer and no connection behind when it is closed", async () => {
    const server = await serve();
    const { client, clock, until } = open(server.port, "bob");
    const visit = await server.visits.next();
    await letIn(visit);
    await until(isIn);
    client.close();
    await visit.closed;
    expect(clock.pending).toBe(0);
  });
});
