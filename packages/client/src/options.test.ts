import { describe, expect, it } from "vitest";
import { readInvocation } from "./options.ts";

const read = (...args: readonly string[]) => readInvocation(args, "1.2.3");

describe("the command line", () => {
  it.each([
    [[], { address: { host: "localhost", port: 5005 }, nick: undefined, face: undefined }],
    [
      ["--", "tea.example", "6006", "--", "--nick", "mei"],
      { address: { host: "tea.example", port: 6006 }, nick: "mei", face: undefined },
    ],
    [["--plain"], { address: { host: "localhost", port: 5005 }, nick: undefined, face: "plain" }],
    [["::1", "--json"], { address: { host: "::1", port: 5005 }, nick: undefined, face: "json" }],
  ])("%j", (args, options) => {
    expect(read(...args)).toEqual({ kind: "run", options });
  });

  it.each([
    [["localhost", "http"], 'The port must be a number from 1 to 65535, not "http".'],
    [["localhost", "65536"], 'The port must be a number from 1 to 65535, not "65536".'],
    [["localhost", "5005", "now"], /^"now" is one word too many/],
    [["--nick", "b ob"], /^--nick must be a name of at most 32 .*, not "b ob"\.$/],
    [["--colour"], /^Unknown option '--colour'.*--help lists the options\.$/],
  ])("%j is a mistake, told in one line", (args, text) => {
    const invocation = read(...args);
    expect(invocation.kind).toBe("mistake");
    expect(invocation).toHaveProperty("text", expect.stringMatching(text));
    expect(invocation).toHaveProperty("text", expect.not.stringContaining("\n"));
  });

  it("tells the version and what can be asked", () => {
    expect(read("-v")).toEqual({ kind: "print", text: "1.2.3" });
    expect(read("--help")).toMatchObject({
      kind: "print",
      text: expect.stringContaining("--nick"),
    });
  });
});
