// MUD clients: text, and beside it who is playing and what is said on which channel.
import { writeGmcp } from "@tea-party/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Server, startServer } from "../server.ts";
import { TelnetVisitor } from "../testing/telnet-visitor.ts";
import { wireLines, wireWords } from "../testing/wire-words.ts";

const DO_GMCP = Uint8Array.of(255, 253, 201);
const DEFAULT = 'SB GMCP Char.Login.Default {"type":["password-credentials"]}';

let server: Server;
let ann: TelnetVisitor;

beforeEach(async () => {
  server = await startServer();
  ann = await TelnetVisitor.arrive(server.port);
  ann.send(DO_GMCP);
});

afterEach(() => server.close());

function send(name: string, body?: unknown): void {
  ann.send(writeGmcp(name, body));
}

/** The messages that came so far, once all that was sent has been answered. */
async function messages(): Promise<readonly string[]> {
  send("Core.Ping");
  await ann.receives("\xff\xfa\xc9Core.Ping\xff\xf0");
  return wireWords(ann.received).filter(
    (word) => word.startsWith("SB GMCP") && word !== "SB GMCP Core.Ping",
  );
}

async function logIn(...packages: readonly string[]): Promise<void> {
  send("Core.Supports.Set", packages);
  ann.type("login ann");
  ann.type("ping");
  await ann.sees("pong");
}

describe("Char.Login", () => {
  test.each([["Char 1"], ["Char.Login 1"]])("is offered at once to who has %s", async (asked) => {
    send("Core.Supports.Set", [asked]);
    expect(await messages()).toEqual([DEFAULT]);
  });

  test("is not offered to who has it not, nor twice, nor to who is in already", async () => {
    send("Core.Supports.Set", ["Comm.Channel 1"]);
    expect(await messages()).toEqual([]);
    send("Core.Supports.Add", ["Char 1"]);
    send("Core.Supports.Set", ["Char 1"]);
    expect(await messages()).toEqual([DEFAULT]);
    ann.type("login ann");
    ann.type("ping");
    await ann.sees("pong");
    send("Core.Supports.Add", ["Char.Login 1"]);
    expect((await messages()).filter((message) => message === DEFAULT)).toHaveLength(1);
  });

  test("a name that may be had is told so, and who it is", async () => {
    send("Core.Supports.Set", ["Char 1"]);
    send("Char.Login.Credentials", { account: "ann", password: "anything" });
    ann.type("ping");
    await ann.sees("pong");
    expect(await messages()).toEqual([
      DEFAULT,
      'SB GMCP Char.Name {"name":"ann","fullname":"ann"}',
      'SB GMCP Char.Login.Result {"success":true}',
    ]);
    expect(ann.received).not.toContain("anything");
  });

  test("a name that may not be had is told why, in a message and in text, each time", async () => {
    const taken = 'The name "bob" is taken.';
    const wait =
      "If it is yours, wait: should its connection be dead, you are in within 20 seconds.";
    await TelnetVisitor.loggedIn(server.port, "bob");
    for (const _ of [1, 2]) {
      send("Char.Login.Credentials", { account: "bob", password: "" });
      await ann.sees(taken);
    }
    const result = `SB GMCP Char.Login.Result {"success":false,"message":${JSON.stringify(`${taken}\nPlease try again.\n${wait}`)}}`;
    expect(await messages()).toEqual([result, result]);
  });

  test.each([
    ["a name of two words", { account: "ann lee", password: "" }],
    ["an empty name", { account: "", password: "" }],
    ["a command in the name", { account: "ann\r\nsay hi", password: "" }],
  ])("%s is refused", async (_, credentials) => {
    send("Char.Login.Credentials", credentials);
    await ann.receives('Char.Login.Result {"success":false');
  });

  test.each([[undefined], [null], [[]], ["ann"], [{ account: 7 }]])(
    "credentials of %j are none",
    async (body) => {
      send("Char.Login.Credentials", body);
      expect(await messages()).toEqual([]);
    },
  );

  test("a house's password is answered by the one that came with the name, and no other", async () => {
    const house = await startServer({ password: "oolong" });
    try {
      ann = await TelnetVisitor.arrive(house.port);
      ann.send(DO_GMCP);
      send("Char.Login.Credentials", { account: "ann", password: "coffee" });
      await ann.sees("That is not the password of this house.");
      send("Char.Login.Credentials", { account: "ann" });
      await ann.sees("This house asks for a password, and none came.");
      send("Char.Login.Credentials", { account: "ann", password: "oolong" });
      await ann.receives('Char.Login.Result {"success":true}');
      expect(wireWords(ann.received)).not.toContain("WILL ECHO");
      expect(ann.received).not.toContain("oolong");
    } finally {
      await house.close();
    }
  });
});

describe("Comm.Channel", () => {
  test("lists the rooms one is a member of, whenever they change", async () => {
    await logIn("Comm.Channel 1");
    const lobby = '{"name":"lobby","caption":"lobby","command":"say"}';
    const garden = '{"name":"garden","caption":"garden","command":"say"}';
    expect((await messages()).at(-1)).toBe(`SB GMCP Comm.Channel.List [${lobby}]`);
    ann.type("join garden");
    ann.type("ping");
    await ann.sees("pong");
    expect((await messages()).at(-1)).toBe(`SB GMCP Comm.Channel.List [${lobby},${garden}]`);
    ann.type("leave");
    ann.type("ping");
    await ann.sees("pong");
    expect((await messages()).at(-1)).toBe(`SB GMCP Comm.Channel.List [${lobby}]`);
  });

  test("has talk beside the text, and nothing of it for who did not ask", async () => {
    await logIn("Comm.Channel 1");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("say 茶?");
    bob.type("me nods");
    await ann.receives('"text":"* bob nods"}\xff\xf0');
    expect((await messages()).slice(-2)).toEqual([
      'SB GMCP Comm.Channel.Text {"channel":"lobby","talker":"bob","text":"bob: 茶?"}',
      'SB GMCP Comm.Channel.Text {"channel":"lobby","talker":"bob","text":"* bob nods"}',
    ]);
    expect(wireLines(ann.received)).toContain("bob: 茶?");
    expect(bob.received).not.toContain("Comm.Channel");
  });

  test("says who is where in the rooms of the one who asks", async () => {
    await logIn("Comm.Channel 1");
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("join garden");
    bob.type("ping");
    await bob.sees("pong");
    send("Comm.Channel.Players");
    expect((await messages()).at(-1)).toBe(
      'SB GMCP Comm.Channel.Players [{"name":"ann","channels":["lobby"]},{"name":"bob","channels":["lobby"]}]',
    );
  });

  test("is over when it is taken back", async () => {
    await logIn("Comm.Channel 1");
    send("Core.Supports.Remove", ["Comm.Channel"]);
    const before = (await messages()).length;
    ann.type("say hi");
    await ann.sees("ann: hi");
    expect(await messages()).toHaveLength(before);
  });
});

describe("the package Tea", () => {
  test("taken back, text comes again, beginning with where one is", async () => {
    send("Core.Supports.Set", ["Tea 1"]);
    ann.type("/login ann");
    await ann.receives("Tea.Moved");
    expect(ann.received).not.toContain("pong");
    send("Core.Supports.Remove", ["tea"]);
    ann.type("say hi");
    await ann.sees("ann: hi");
  });
});

describe("Core", () => {
  test("a ping is answered, with or without a number", async () => {
    send("Core.Ping", 120);
    await ann.receives("\xff\xfa\xc9Core.Ping\xff\xf0");
  });

  test("goodbye is said to who leaves, and by who is left", async () => {
    send("Core.Goodbye", "bye");
    expect(await ann.readsToTheEnd()).not.toContain("bye");
    expect(wireWords(ann.received).at(-1)).toBe('SB GMCP Core.Goodbye "Goodbye from TestChat."');
  });

  test("what this house has not is passed over in silence", async () => {
    const lines = wireLines(ann.received).length;
    send("External.Discord.Hello", { private: false });
    send("Client.Media.Play", {});
    expect(await messages()).toEqual([]);
    expect(wireLines(ann.received)).toHaveLength(Math.max(lines, 2));
  });
});
