// Who else learns that lines are gone: programs in the room, who was away, and the other of two.
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const comes = (name: string) => ProgramVisitor.loggedIn(server.port, name);

async function says(program: ProgramVisitor, text: string): Promise<number> {
  program.types(text);
  return (await program.hears("said")).id;
}

async function tells(program: ProgramVisitor, to: string, text: string): Promise<number> {
  program.types(`/tell ${to} ${text}`);
  return (await program.hears("sent")).id ?? 0;
}

async function erases(program: ProgramVisitor): Promise<void> {
  program.types("/erase all for good");
  await program.hears("linesErased");
}

test("everyone in the room, himself too, and whoever reads the log later", async () => {
  const [ann, bob] = [await comes("ann"), await comes("bob")];
  const lines = [await says(ann, "one"), await says(ann, "two")];

  ann.types("/erase all for good");
  const heard = [await ann.hears("erased"), await bob.hears("erased")];

  expect(heard[0]).toMatchObject({ room: "lobby", lines });
  expect(heard[1]).toEqual(heard[0]);
  const cy = await comes("cy");
  cy.ask({ type: "history", room: "lobby" });
  expect((await cy.hears("historyListed")).lines).toContainEqual(heard[0]);
});

test("nobody in another room", async () => {
  const [ann, bob] = [await comes("ann"), await comes("bob")];
  ann.types("/join garden");
  await ann.hears("moved");
  await says(ann, "roses");

  await erases(ann);
  bob.types("tea");

  expect((await bob.hearsNext()).type).toBe("said");
});

test("who comes back after a broken connection", async () => {
  const [ann, bob] = [await comes("ann"), ProgramVisitor.arrive(server.port)];
  await bob.hears("welcomed");
  bob.types("/login bob");
  const { token } = await bob.hears("sessionOpened");
  const id = await says(ann, "secret");
  expect((await bob.hears("said")).id).toBe(id);
  bob.drop();
  await erases(ann);

  const again = ProgramVisitor.arrive(server.port);
  await again.hears("welcomed");
  again.ask({ type: "resume", token, marks: [{ room: "lobby", id }] });

  const { lines } = await again.hears("caughtUp");
  expect(lines).toEqual([expect.objectContaining({ type: "erased", lines: [id] })]);
});

test("the two whose private words they were, and no third", async () => {
  const [ann, bob, cy] = [await comes("ann"), await comes("bob"), await comes("cy")];
  const id = await tells(ann, "bob", "psst");
  await tells(bob, "ann", "what?");

  ann.types("/erase all for good");

  expect(await ann.hears("erased")).toMatchObject({ room: "@bob", lines: [id] });
  expect(await bob.hears("erased")).toMatchObject({ room: "@ann", lines: [id] });
  bob.ask({ type: "history", room: "@ann" });
  const { lines } = await bob.hears("historyListed");
  expect(lines.map(({ type }) => type)).toEqual(["said", "erased"]);
  cy.types("/ping");
  expect((await cy.hearsNext()).type).toBe("ponged");
});

test("who was told a word while his connection was broken is not told it any more", async () => {
  const [ann, bob] = [await comes("ann"), ProgramVisitor.arrive(server.port)];
  await bob.hears("welcomed");
  bob.types("/login bob");
  const { token } = await bob.hears("sessionOpened");
  await bob.hears("moved");
  bob.drop();
  // What is broken is known once nobody is written to any more.
  await says(ann, "gone?");
  const id = await tells(ann, "bob", "psst");
  await erases(ann);

  const again = ProgramVisitor.arrive(server.port);
  await again.hears("welcomed");
  again.ask({ type: "resume", token, marks: [] });
  const heard = [];
  for (let event = await again.hearsNext(); event.type !== "moved"; ) {
    heard.push(event);
    event = await again.hearsNext();
  }

  expect(heard.some(({ type }) => type === "told")).toBe(false);
  expect(heard).toContainEqual(
    expect.objectContaining({ type: "erased", room: "@ann", lines: [id] }),
  );
});
