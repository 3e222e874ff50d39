import { afterEach, beforeEach, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { play } from "../testing/play.ts";
import { ProgramVisitor } from "../testing/program-visitor.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";

let server: Server;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const comes = (name: string) => TelnetVisitor.loggedIn(server.port, name);

/** The key that the house shows a visitor. */
async function keyOf(visitor: TelnetVisitor): Promise<string> {
  visitor.type("key");
  await visitor.sees("What you say is yours by this secret:");
  const key = (await visitor.reads())?.trim() ?? "";
  await visitor.reads();
  return key;
}

async function says(visitor: TelnetVisitor, name: string, text: string): Promise<void> {
  visitor.type(`say ${text}`);
  await visitor.sees(`${name}: ${text}`);
}

test("shown in a later visit, it makes its lines one's own, and what is said from then on", async () => {
  const first = await comes("ann");
  await says(first, "ann", "one");
  const key = await keyOf(first);
  first.type("logout");
  await first.readsToTheEnd();

  const second = await comes("anna");
  await says(second, "anna", "two");
  second.type(`key ${key}`);
  await second.sees(`  ${key}`);
  await says(second, "anna", "three");
  second.type("erase all");
  await second.sees("That would erase 3 lines of yours for good: nobody could bring them back.");
  second.type("logout");
  await second.readsToTheEnd();

  const third = await comes("annie");
  third.type(`key ${key}`);
  third.type("erase all for good");
  await third.sees("Erased for good: 2 lines of yours.");
});

test("nobody has one that he makes up", () =>
  play(
    `
    ann > key sesame
    ann < Nothing is kept under that key.
    `,
    { guests: ["ann"] },
  ));

test("each visitor's is another", async () => {
  const [ann, bob] = [await comes("ann"), await comes("bob")];

  const keys = [await keyOf(ann), await keyOf(bob), await keyOf(ann)];

  expect(keys[0]).toMatch(/^.{36}$/);
  expect(keys[1]).not.toBe(keys[0]);
  expect(keys[2]).toBe(keys[0]);
});

test("a key alone opens nothing to who has not logged in", async () => {
  const phone = ProgramVisitor.arrive(server.port);
  await phone.hears("welcomed");
  phone.ask({ type: "identify", key: "a-key-made-at-random" });
  phone.ask({ type: "own", after: 0, limit: 10 });

  expect((await phone.hears("refused")).code).toBe("login-required");
});

test("who came with a key of his own has his lines by that", async () => {
  const key = "a-key-made-at-random";
  const phone = ProgramVisitor.arrive(server.port);
  await phone.hears("welcomed");
  phone.ask({ type: "identify", key });
  phone.types("/login ann", "c-1");
  phone.types("from the phone", "c-2");
  await phone.hears("said");
  phone.types("/key", "c-3");
  expect((await phone.hears("refused")).code).toBe("key-yours");

  const laptop = await ProgramVisitor.loggedIn(server.port, "ann.laptop");
  laptop.ask({ type: "identify", key });
  laptop.ask({ type: "own", after: 0, limit: 10 });
  const { lines } = await laptop.hears("ownListed");

  expect(lines).toEqual([expect.objectContaining({ text: "from the phone", who: "ann" })]);
});
