// docs/protocol.md and the house say the same of GMCP messages to and from MUD clients.
import { readFileSync } from "node:fs";
import { writeGmcp } from "@tea-party/protocol";
import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { wireWords } from "../testing/wire-words.ts";
import { gmcpMessages } from "./gmcp-handlers.ts";

const page = readFileSync(new URL("../../../../docs/protocol.md", import.meta.url), "utf8");
const section = page.split("\n## For MUD clients: GMCP beside text\n")[1]?.split("\n## ")[0] ?? "";

/** The messages of one side, from the table and from the examples. */
function documented(from: string): { readonly rows: string[]; readonly examples: string[] } {
  const rows = section.matchAll(/^\| `([\w.]+)` +\| (\w+) +\|/gm);
  const examples = section.matchAll(/^(client|server) {2}(.+)$/gm);
  return {
    rows: Array.from(rows).flatMap(([, name = "", side]) => (side === from ? [name] : [])),
    examples: Array.from(examples).flatMap(([, side, example = ""]) =>
      side === from ? [example] : [],
    ),
  };
}

test("every message a client may send stands in the table and among the examples", () => {
  const { rows, examples } = documented("client");
  expect(rows.toSorted()).toEqual(gmcpMessages.toSorted());
  expect(examples.map((example) => example.split(" ", 1)[0]).toSorted()).toEqual(rows.toSorted());
});

test("the examples of the server's messages are what a visit brings, letter by letter", async () => {
  const server = await startServer();
  const { rows, examples } = documented("server");
  try {
    const ann = await TelnetVisitor.loggedIn(server.port, "ann");
    const mud = await TelnetVisitor.arrive(server.port);
    mud.send(Uint8Array.of(255, 253, 201));
    mud.send(writeGmcp("Core.Supports.Set", ["Char 1", "Comm.Channel 1"]));
    mud.send(writeGmcp("Core.Ping", 120));
    mud.send(writeGmcp("Char.Login.Credentials", { account: "ann", password: "" }));
    await mud.sees('The name "ann" is taken.');
    ann.type("logout");
    await ann.readsToTheEnd();
    await mud.sees("The connection that had the name ann is gone. You are in.");
    mud.type("say hello");
    await mud.sees("ann: hello");
    mud.send(writeGmcp("Comm.Channel.Players"));
    mud.send(writeGmcp("Core.Goodbye", "bye"));
    await mud.readsToTheEnd();
    const messages = wireWords(mud.received)
      .filter((word) => word.startsWith("SB GMCP "))
      .map((word) => word.slice("SB GMCP ".length));
    expect([...new Set(messages)].toSorted()).toEqual(examples.toSorted());
    expect(new Set(examples.map((example) => example.split(" ", 1)[0]))).toEqual(new Set(rows));
  } finally {
    await server.close();
  }
});
