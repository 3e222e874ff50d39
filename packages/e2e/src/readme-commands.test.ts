// The README's lines do what it says, run as they stand there but for the port.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterEach, describe, expect, test } from "vitest";
import { isInstalled } from "./testing/installed.ts";
import { repository } from "./testing/repository.ts";

const readme = readFileSync(`${repository}/README.md`, "utf8");

const SERVER = "--filter server start";
const PIPED =
  "printf 'login bob\\nsay hi\\nlogout\\n' | npx -y pnpm@12 --filter client start localhost 5005";

/** A line of a shell, with all that it starts in one group of processes. */
function shell(line: string): ChildProcess {
  const command = line.replaceAll("npx -y pnpm@12", "pnpm");
  return spawn("sh", ["-c", `( ${command} ) 2>&1`], { cwd: repository, detached: true });
}

async function printed(process: ChildProcess, expected: RegExp): Promise<RegExpExecArray> {
  let out = "";
  for await (const chunk of process.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    out += String(chunk);
    const found = expected.exec(out);
    if (found !== null) return found;
  }
  throw new Error(`Never printed ${expected}:\n${out}`);
}

describe.skipIf(!isInstalled("pnpm"))("with pnpm, where it is installed,", () => {
  const groups: ChildProcess[] = [];

  afterEach(async () => {
    for (const group of groups.splice(0)) {
      // pnpm hands no signal on: the whole group gets it, as from a terminal.
      process.kill(-(group.pid ?? 0), "SIGINT");
      await once(group, "close");
    }
  });

  test("the server starts, and the client in a pipe says what it is given", async () => {
    expect(readme.split("\n")).toContain(`npx -y pnpm@12 ${SERVER}`);
    const server = shell(`npx -y pnpm@12 ${SERVER} --port 0`);
    groups.push(server);
    const [, port] = await printed(server, /is open on port (\d+)\./);
    const ann = await TelnetVisitor.loggedIn(Number(port), "ann");

    expect(readme.split("\n")).toContain(PIPED);
    const client = shell(PIPED.replace("5005", String(port)));
    await printed(client, /#lobby bob: hi\n/);
    const [code] = await once(client, "close");
    expect(code).toBe(0);
    await ann.sees("bob: hi");
    await ann.sees("bob has left the room.");
  });
});
