// The settings file and the command line as the client's user meets them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ClientProcess } from "./testing/client-process.ts";
import { ServerProcess } from "./testing/server-process.ts";

const config = mkdtempSync(join(tmpdir(), "tea-party-config-"));
const file = join(config, "tea-party-client", "settings.toml");
const run = (args: readonly string[], settings: string, input = "") => {
  writeFileSync(file, settings);
  return ClientProcess.run(args, input, { XDG_CONFIG_HOME: config });
};

let server: ServerProcess;
beforeAll(async () => {
  mkdirSync(join(config, "tea-party-client"));
  server = await ServerProcess.start();
});
afterAll(async () => {
  await server.stop();
  rmSync(config, { recursive: true });
});

test("a server with a short name is gone to by that name, under its nick", async () => {
  const tea = `[servers.tea]\nhost = "127.0.0.1"\nport = ${server.port}\nnick = "mei"\n`;
  const { code, out, error } = await run(["tea"], tea);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  expect(out).toMatch(/^\d\d:\d\d #lobby You are here with mei\.$/m);
});

test("what is said is logged where the file says, for its owner", async () => {
  const log = join(config, "said.log");
  const settings = `log = ${JSON.stringify(log)}\n`;
  await run(["127.0.0.1", String(server.port), "--nick", "bo"], settings, "say kept\n");
  expect(readFileSync(log, "utf8")).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d #lobby bo: kept$/m);
});

test("a mistake in the file is one line that says where, and help comes all the same", async () => {
  const broken = await run(["127.0.0.1", String(server.port)], "theme = dark\n");
  expect(broken).toMatchObject({ code: 2, out: "" });
  expect(broken.error).toBe(`${file}: line 1 is no TOML: invalid value.\n`);
  expect(await run(["--help"], "theme = dark\n")).toMatchObject({ code: 0, error: "" });
});

test.each([
  [["127.0.0.1", "99999"], 'The port must be a number from 1 to 65535, not "99999".'],
  [["--bogus"], "Unknown option '--bogus'. --help lists the options."],
  [["--nick"], "Option '--nick <value>' argument missing. --help lists the options."],
])("%j is a mistake of one line", async (args, sentence) => {
  expect(await run(args, "")).toEqual({ code: 2, out: "", error: `${sentence}\n` });
});
