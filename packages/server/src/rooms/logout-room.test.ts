import { expect, test } from "vitest";
import { startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

test("what came behind a logout, in the same packet, is neither said nor answered", async () => {
  const server = await startServer();
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  const bob = await TelnetVisitor.loggedIn(server.port, "bob");
  await ann.sees("bob has entered the room.");
  bob.send(Buffer.from("say bye\r\nlogout\r\nsay still here\r\nwho\r\n"));
  try {
    expect(await bob.readsToTheEnd()).toEqual(["bob: bye"]);
    expect(await ann.reads()).toBe("bob: bye");
    expect(await ann.reads()).toBe("bob has left the room.");
  } finally {
    await server.close();
  }
});
