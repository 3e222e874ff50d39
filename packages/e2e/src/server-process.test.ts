// The server as its keeper knows it: started, asked, stopped.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProgramVisitor, TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { ServerProcess } from "./testing/server-process.ts";

const running: ServerProcess[] = [];

async function start(...args: Parameters<typeof ServerProcess.start>): Promise<ServerProcess> {
  const server = await ServerProcess.start(...args);
  running.push(server);
  return server;
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

describe("the server", () => {
  test("opens on a free port for port 0, says which, and lets people in", async () => {
    const server = await start();
    expect(server.port).toBeGreaterThan(0);
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("say hi");
    await bob.sees("bob: hi");
  });

  test("writes a line for every connection, with its address", async () => {
    const server = await start();
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    bob.type("logout");
    await bob.readsToTheEnd();
    const { error } = await server.stop();
    const lines = error
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: "Connection opened.", address: "127.0.0.1" }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ msg: "Connection closed." }));
  });

  test("takes its options from flags and from the environment", async () => {
    const server = await start(["--port", "0", "--input", "talk"], {
      TEA_NAME: "Tea & Co",
      TEA_INPUT: "strict",
      TEA_LOG_LEVEL: "silent",
    });
    const bob = await TelnetVisitor.arrive(server.port);
    expect(await bob.reads()).toBe("Welcome to Tea & Co");
    bob.type("login bob");
    bob.type("hello, everyone");
    await bob.sees("bob: hello, everyone");
    expect(server.journal).toBe("");
  });

  test("takes files and folders from where pnpm was started", async () => {
    const folder = await mkdtemp(join(tmpdir(), "tea-party-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const started = { INIT_CWD: folder };
    const server = await start(["--port", "0", "--data", "kept"], started);
    expect(await server.prints(/is kept in (.+?)\. Ctrl-C/)).toBe(join(folder, "kept"));
    await ServerProcess.run(["backup", "copy.db", "--data", "kept"], started);
    await server.stop();
    expect((await readdir(folder)).toSorted()).toEqual(["copy.db", "kept"]);
  });
});

test("a broken connection's name is kept for as long as its keeper says", async () => {
  const server = await start(["--port", "0", "--grace", "2m"]);
  const bob = ProgramVisitor.arrive(server.port);
  await bob.hears("welcomed");
  bob.types("/login bob");
  expect(await bob.hears("sessionOpened")).toMatchObject({ grace: 120_000 });
});

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("asked to end by %s", (signal) => {
  test("it tells everyone, ends in order, and its port can be had again at once", async () => {
    const server = await start();
    const bob = await TelnetVisitor.loggedIn(server.port, "bob");
    const stranger = await TelnetVisitor.arrive(server.port);
    await stranger.sees("Welcome to TestChat");
    const { code } = await server.stop(signal);
    expect(code).toBe(0);
    expect(await bob.readsToTheEnd()).toEqual(["*** TestChat is closing. Goodbye."]);
    expect(await stranger.readsToTheEnd()).toEqual(["*** TestChat is closing. Goodbye."]);

    const again = await start(["--port", String(server.port)]);
    const ann = await TelnetVisitor.loggedIn(again.port, "ann");
    ann.type("say again");
    await ann.sees("ann: again");
  });
});

test("a visitor who never hangs up does not keep it from ending", async () => {
  const server = await start();
  const clinging = connect({ port: server.port, host: "127.0.0.1", allowHalfOpen: true });
  await new Promise((resolve) => clinging.once("data", resolve));
  const { code } = await server.stop();
  expect(code).toBe(0);
  clinging.destroy();
});

describe("one clear line, and a code that says it went wrong,", () => {
  test("when the port is in use", async () => {
    const server = await start();
    expect(await ServerProcess.run(["--port", String(server.port)])).toEqual({
      code: 1,
      out: "",
      error: `Port ${server.port} is in use. Choose another with --port, or stop the server that has it.\n`,
    });
  });

  test("when the address is not this machine's", async () => {
    expect(await ServerProcess.run(["--port", "0", "--host", "192.0.2.1"])).toEqual({
      code: 1,
      out: "",
      error: "192.0.2.1 is no address of this machine. Choose another with --host.\n",
    });
  });

  test("when an option is wrong", async () => {
    expect(await ServerProcess.run(["--input", "loud"])).toEqual({
      code: 2,
      out: "",
      error: '--input must be strict or talk, not "loud".\n',
    });
    expect(await ServerProcess.run([], { TEA_PORT: "tea" })).toEqual({
      code: 2,
      out: "",
      error: 'TEA_PORT must be a port number from 0 to 65535, not "tea".\n',
    });
  });
});

test("--help and --version are answered, and nothing is opened", async () => {
  const help = await ServerProcess.run(["--help"]);
  expect(help).toMatchObject({ code: 0, error: "" });
  expect(help.out).toContain("--port");
  expect(await ServerProcess.run(["--version"])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
  });
});
