// What the server prints, and what becomes of it when nobody reads that any more.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "./testing/repository.ts";
import { ServerProcess } from "./testing/server-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-party-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs it with standard output where a test wants it. */
function run(stdout: "pipe" | number, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ["packages/server/dist/main.js", ...args], {
    cwd: repository,
    env: { ...process.env, TEA_LOG_LEVEL: "silent", INIT_CWD: repository },
    stdio: ["ignore", stdout, "pipe"],
  });
}

/** Runs it to its end. @returns its exit code, and what it wrote to standard error */
async function ended(program: ChildProcess): Promise<[code: unknown, error: string]> {
  let error = "";
  program.stderr?.on("data", (chunk: Buffer) => {
    error += chunk.toString();
  });
  const [code] = await once(program, "close");
  return [code, error];
}

/** Something in the log to export. */
async function talk(): Promise<void> {
  const server = await ServerProcess.start(["--port", "0", "--data", folder]);
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  ann.type("say hello");
  await ann.sees("ann: hello");
  await server.stop();
}

test.each([["--help"], ["export"]])("%s to who reads none of it ends in silence", async (word) => {
  await talk();
  const program = run("pipe", word, "--data", folder);
  program.stdout?.destroy();
  expect(await ended(program)).toEqual([0, ""]);
});

test.skipIf(!existsSync("/dev/full"))(
  "an export that can't be written is one line and no success",
  async () => {
    await talk();
    const full = openSync("/dev/full", "w");
    expect(await ended(run(full, "export", "--data", folder))).toEqual([
      1,
      "Standard output can't be written: the disk is full.\n",
    ]);
    closeSync(full);
  },
);

test("a house whose first line nobody reads is open all the same", async () => {
  const reserved = createServer().listen(0, "127.0.0.1");
  await once(reserved, "listening");
  const { port } = reserved.address() as { port: number };
  reserved.close();
  const program = run("pipe", "--port", String(port), "--tls-port", "0", "--tls-self-signed");
  program.stdout?.destroy();
  const end = ended(program);
  let ann: TelnetVisitor | undefined;
  while (ann === undefined) {
    ann = await TelnetVisitor.loggedIn(port, "ann").catch(() => undefined);
    if (program.exitCode !== null) break;
  }
  program.kill();
  expect(await end).toEqual([0, ""]);
  expect(await ann?.readsToTheEnd()).toEqual(["*** TestChat is closing. Goodbye."]);
});

test("what is kept is its owner's alone to read, in whichever folder", async () => {
  await talk();
  const others = readdirSync(folder).filter((file) => statSync(join(folder, file)).mode & 0o077);
  expect(others).toEqual([]);
});

test("two signals of different kinds close it once", async () => {
  const server = await ServerProcess.start();
  const ann = await TelnetVisitor.loggedIn(server.port, "ann");
  process.kill(server.processId, "SIGINT");
  const { code, error } = await server.stop("SIGTERM");
  expect(code).toBe(0);
  expect(await ann.readsToTheEnd()).toEqual(["*** TestChat is closing. Goodbye."]);
  expect(error.match(/The house is closed/g)).toHaveLength(1);
});

test("a variable that is no option, perhaps a password misspelt, is in the journal", async () => {
  const server = await ServerProcess.start(["--port", "0"], { TEA_PASWORD: "oolong" });
  const { error } = await server.stop();
  expect(error).toContain('"variable":"TEA_PASWORD"');
  expect(error).not.toContain("oolong");
});

test.runIf(process.platform === "linux")(
  "that fewer files are granted than connections may need is in the journal",
  async () => {
    const limited = spawn(
      "sh",
      ["-c", `ulimit -n 500; exec "${process.execPath}" packages/server/dist/main.js --port 0`],
      { cwd: repository, stdio: ["ignore", "ignore", "pipe"] },
    );
    const [note] = (await once(limited.stderr, "data")) as [Buffer];
    limited.kill();
    await once(limited, "close");
    expect(JSON.parse(note.toString())).toMatchObject({
      level: "warn",
      files: 500,
      needed: 11_200,
    });
  },
);
