import { describe, expect, test } from "vitest";
import { readInvocation } from "./options/invocation.ts";
import { options, strangeVariables, variableOf } from "./options.ts";

const names = Object.keys(options);

/** What is read of these flags and variables, the flags as one would type them. */
function read(flags: string, environment: Record<string, string> = {}) {
  return readInvocation(flags === "" ? [] : flags.split(" "), environment, "1.2.3");
}

function served(flags: string, environment: Record<string, string> = {}) {
  const invocation = read(flags, environment);
  if (invocation.kind !== "serve") throw new Error(`Not to serve: ${invocation.kind}.`);
  return invocation.options;
}

test("asked for nothing, it is the seed's server", () => {
  expect(served("")).toMatchObject({
    port: 5005,
    name: "TestChat",
    input: "strict",
    "log-level": "info",
  });
});

test("a flag goes before a variable, a variable before the usual", () => {
  expect(served("--port 1", { TEA_PORT: "2", TEA_INPUT: "talk" })).toMatchObject({
    port: 1,
    input: "talk",
  });
});

test.each([
  ["60s", 60_000],
  ["90", 90_000],
  ["5m", 300_000],
  ["24h", 86_400_000],
  ["0s", 0],
])("a time of %s is %i milliseconds", (time, milliseconds) => {
  expect(served(`--grace ${time}`).grace).toBe(milliseconds);
});

test.each<[keyof typeof options, string, string]>([
  ["port", "65535", "65536"],
  ["tls-port", "65535", "65536"],
  ["host", "h".repeat(255), "h".repeat(256)],
  ["name", "n".repeat(60), "n".repeat(61)],
  ["room", "r".repeat(32), "r".repeat(33)],
  ["password", "p".repeat(200), "p".repeat(201)],
  ["data", "d".repeat(4_096), "d".repeat(4_097)],
  ["tls-cert", "c".repeat(4_096), "c".repeat(4_097)],
  ["recent", "200", "201"],
  ["grace", "86400", "86401"],
  ["max-connections", "1000000", "1000001"],
  ["login-timeout", "32767", "32768"],
  ["idle-probe", "32767", "32768"],
  ["send-queue", "1073741824", "1073741825"],
])("of --%s, just the most is taken, and no more", (name, most, more) => {
  expect(options[name].read(most)).toBeDefined();
  expect(options[name].read(more)).toBeUndefined();
});

test("an empty variable is none", () => {
  expect(served("", { TEA_PORT: "", TEA_NAME: "" })).toMatchObject({
    port: 5005,
    name: "TestChat",
  });
});

test("a value may begin with a dash", () => {
  expect(served("--password -h-oolong --port 1")).toMatchObject({ password: "-h-oolong", port: 1 });
});

test("the double dash that pnpm hands on is nothing", () => {
  expect(served("-- --port 1")).toMatchObject({ port: 1 });
});

test("every usual value is one that it would take", () => {
  for (const name of names) {
    const option = options[name as keyof typeof options];
    expect(option.read(option.initial), name).toBeDefined();
  }
});

describe("a mistake is one sentence", () => {
  test.each([
    ["--port 65536", '--port must be a port number from 0 to 65535, not "65536".'],
    ["--port -1", '--port must be a port number from 0 to 65535, not "-1".'],
    ["--port=-1", '--port must be a port number from 0 to 65535, not "-1".'],
    ["--port 5e3", '--port must be a port number from 0 to 65535, not "5e3".'],
    ["--port=", '--port must be a port number from 0 to 65535, not "".'],
    ["--input loud", '--input must be strict or talk, not "loud".'],
    ["--log-level all", '--log-level must be debug, info, warn, error or silent, not "all".'],
    ["--recent 201", '--recent must be a number from 0 to 200, not "201".'],
    ["--grace 25h", '--grace must be a time up to a day, such as 60s, 5m or 1h, not "25h".'],
    ["--grace 1d", '--grace must be a time up to a day, such as 60s, 5m or 1h, not "1d".'],
    [
      "--keep 90d,lobby",
      '--keep must be everything, days such as 90d, or lines such as 10000, and for single rooms the same behind their names, apart by commas, such as 90d,lobby=30d,garden=1000, not "90d,lobby".',
    ],
    ["--name=", '--name must be one line of at most 60 characters, not "".'],
    ["--name=a\nb", '--name must be one line of at most 60 characters, not "a\\nb".'],
    ["--name=\x1b[2J", '--name must be one line of at most 60 characters, not "\\u001b[2J".'],
    ["--prot 1", "Unknown option '--prot'. --help lists the options."],
    ["--port", "--port needs a value: a port number from 0 to 65535."],
    ["--name --port 1", "--name needs a value: one line of at most 60 characters."],
    [
      "--tls-self-signed=no",
      "Option '--tls-self-signed' does not take an argument. --help lists the options.",
    ],
    ["5005", "Unexpected argument '5005'. --help lists the options."],
    ["export lobby", "Unexpected argument 'lobby'. --help lists the options."],
    ["backup one two", "Unexpected argument 'two'. --help lists the options."],
    ["backup", "backup needs the name of a file to write."],
  ])("%j", (flags, text) => {
    expect(read(flags)).toEqual({ kind: "mistake", text });
  });

  test("and names the variable where that is what was wrong", () => {
    expect(read("", { TEA_LOG_LEVEL: "all" })).toMatchObject({
      kind: "mistake",
      text: expect.stringMatching(/^TEA_LOG_LEVEL must be debug/),
    });
  });
});

test("help names every option and its usual value", () => {
  const help = read("--help");
  if (help.kind !== "print") throw new Error("no help");
  for (const name of names) expect(help.text).toContain(`  --${name} `);
  expect(help.text).toContain("(5005)");
  expect(read("-h")).toEqual(help);
});

test("help fits in a terminal, but for words that are longer", () => {
  for (const columns of [80, 120]) {
    const help = readInvocation(["--help"], {}, "1.2.3", columns);
    if (help.kind !== "print") throw new Error("no help");
    const lines = help.text.split("\n");
    const isWord = (line: string) => !line.trim().includes(" ");
    expect(lines.filter((line) => line.length > columns && !isWord(line))).toEqual([]);
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(columns - 10);
  }
});

test("a password that can't be one is not shown", () => {
  expect(read("", { TEA_PASSWORD: "oolong\n" })).toEqual({
    kind: "mistake",
    text: "TEA_PASSWORD must be one line of at most 200 characters.",
  });
});

test("variables that are no option's are told from those that are, and from other programs'", () => {
  expect(strangeVariables({ TEA_PASWORD: "oolong", TEA_PORT: "1", TEATIME: "5" })).toEqual([
    "TEA_PASWORD",
  ]);
});

test("the version is asked for by either flag, whatever else is said", () => {
  expect(read("--version")).toEqual({ kind: "print", text: "1.2.3" });
  expect(read("-v --port x")).toEqual({ kind: "print", text: "1.2.3" });
});

test("a variable is called as its option is", () => {
  expect(variableOf("log-level")).toBe("TEA_LOG_LEVEL");
});

test("it can copy what is kept, instead of serving", () => {
  expect(read("backup tea.db --data /tea")).toMatchObject({
    kind: "backup",
    file: "tea.db",
    options: { data: "/tea" },
  });
  expect(read("export --room garden")).toMatchObject({
    kind: "export",
    options: { room: "garden" },
  });
});
