// What programs ask for beside typing, and what they send that means nothing.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TEA_TIME } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

let server: Server;

beforeEach(async () => {
  server = await startServer({ clock: () => TEA_TIME });
});

afterEach(() => server.close());

describe("a request", () => {
  test("typing: programs in the room are told, people are not bothered", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const cy = await ProgramVisitor.loggedIn(server.port, "cy");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.ask({ type: "typing", room: "lobby" });
    expect(await cy.hears("typing")).toEqual({
      type: "typing",
      time: TEA_TIME,
      room: "lobby",
      who: "ann",
    });
    bob.type("ping");
    expect(await bob.reads()).toBe("pong");
    ann.ask({ type: "typing", room: "garden" });
    expect(await ann.hears("refused")).toMatchObject({ code: "not-a-member" });
  });

  test("history: pages of a room's log, back and forth", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const ids: number[] = [];
    for (const text of ["one", "two", "three", "four"]) {
      ann.types(text);
      ids.push((await ann.hears("said")).id);
    }
    const texts = async () => {
      const { lines, more } = await ann.hears("historyListed");
      return { texts: lines.map((line) => ("text" in line ? line.text : line.type)), more };
    };
    ann.ask({ type: "history", room: "lobby" });
    expect(await texts()).toEqual({
      texts: ["entered", "one", "two", "three", "four"],
      more: false,
    });
    ann.ask({ type: "history", room: "lobby", limit: 2 });
    expect(await texts()).toEqual({ texts: ["three", "four"], more: true });
    ann.ask({ type: "history", room: "lobby", before: ids[2], limit: 2 });
    expect(await texts()).toEqual({ texts: ["one", "two"], more: true });
    ann.ask({ type: "history", room: "LOBBY", after: ids[0], limit: 2 });
    expect(await texts()).toEqual({ texts: ["two", "three"], more: true });
    ann.ask({ type: "history", room: "lobby", after: ids[3] });
    expect(await texts()).toEqual({ texts: [], more: false });
    ann.ask({ type: "history", room: "garden" });
    expect(await ann.hears("refused")).toMatchObject({ code: "not-a-member" });
  });

  test("Core.Ping is answered in kind", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    ann.sendGmcp("Core.Ping", 120);
    expect(await ann.hearsMessage("Core.Ping")).toMatchObject({ body: undefined });
  });
});

describe("a malformed message", () => {
  const IAC = 255;
  const raw = (text: string) => Buffer.from([IAC, 250, 201, ...Buffer.from(text), IAC, 240]);
  const malformed: [string, Buffer][] = [
    ["with broken JSON", raw('Tea.Input {"text":')],
    ["with no JSON", raw("Tea.Input")],
    ["with the wrong kind of JSON", raw("Tea.Input []")],
    ["with the wrong kind of field", raw('Tea.Input {"text":7}')],
    ["with no text", raw('Tea.Input {"line":"a-1"}')],
    ["with an endless id", raw(`Tea.Input {"text":"hi","line":"${"x".repeat(65)}"}`)],
    ["with another prototype", raw('Tea.Input {"__proto__":{"text":"hi"}}')],
    ["with a page that can't be", raw('Tea.History {"room":"lobby","before":-1}')],
    ["with a page as long as no other", raw('Tea.History {"room":"lobby","limit":1e99}')],
    ["of our package and unknown", raw('Tea.Constructor {"text":"hi"}')],
    ["of facts only the house states", raw('Tea.Said {"text":"hi"}')],
    ["with deep JSON", raw(`Tea.Input ${"[".repeat(20_000)}`)],
    ["too long to be kept", raw(`Tea.Input {"text":"${"x".repeat(40_000)}"}`)],
    ["of no name", raw("")],
    ["of nothing but noise", raw("\u0000\u0001\ufffd{}")],
  ];

  test.each(malformed)("%s is refused and harms nobody", async (_, bytes) => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    ann.send(bytes);
    expect(await ann.hears("refused")).toMatchObject({ code: "message-malformed" });
    ann.types("still here");
    await ann.hears("said");
    expect(await bob.reads()).toBe("ann: still here");
  });

  test("of a package that is not ours is no business of ours", async () => {
    const ann = await ProgramVisitor.loggedIn(server.port, "ann");
    ann.sendGmcp("Core.Supports.Set", "Tea 1");
    ann.sendGmcp("Core.Hello", [1, { a: null }]);
    ann.types("still here");
    expect((await ann.hearsNext()).type).toBe("said");
  });
});
