import { describe, expect, it } from "vitest";
import { factsOfEnvironment } from "../environment-facts.ts";
import { HeldClock } from "../testing/held-clock.ts";
import { TerminalOutput } from "../testing/terminal-output.ts";
import { InputParser } from "./input-parser.ts";
import type { TerminalInput } from "./terminal-input.ts";
import { TerminalProbe } from "./terminal-probe.ts";

function answering(...answers: readonly string[]) {
  const probe = new TerminalProbe(new HeldClock());
  const told = new InputParser()
    .push(answers.join(""))
    .map((input) => (input.type === "report" ? probe.receive(input.text) : input));
  return told.filter((each) => each !== undefined);
}

const DA1 = "\u001b[?62;22c";
const at = (column: number) => `\u001b[2;${column}R`;
const agreed = [at(2), at(3), at(3), at(3)];

describe("the terminal's answers", () => {
  it.each([
    ["\u001b]11;rgb:ffff/ffff/dddd\u001b\\", "light"],
    ["\u001b]11;rgb:00/2b/36\u0007", "dark"],
  ])("%j tells the background", (answer, background) => {
    expect(answering(answer, ...agreed, DA1)).toEqual([{ background, disputed: new Set() }]);
  });

  it("tell what it draws in another width", () => {
    expect(answering(at(3), at(2), at(2), at(5), DA1)).toEqual([
      { disputed: new Set(["box", "emoji-presentation", "keycap", "skin-tone"]) },
    ]);
  });

  it("may be few", () => {
    expect(answering(DA1)).toEqual([{ disputed: new Set() }]);
  });
});

it("a real terminal answers, nothing of it is taken for keys, and nothing stays on the screen", async () => {
  const output = new TerminalOutput({ columns: 40, rows: 5 });
  const parser = new InputParser();
  const probe = new TerminalProbe(new HeldClock());
  const inputs: TerminalInput[] = [];
  output.terminal.onData((data) => inputs.push(...parser.push(data)));
  probe.ask((questions) => output.write(questions));
  await output.settled();
  expect(inputs.map(({ type }) => type)).toEqual(inputs.map(() => "report"));
  for (const input of inputs) if (input.type === "report") probe.receive(input.text);
  await probe.settled();
  expect(output.picture.replace("▏", "").trim()).toBe("");
});

it("is not waited for when a terminal is silent", async () => {
  const clock = new HeldClock();
  const probe = new TerminalProbe(clock);
  probe.ask(() => {});
  const settled = probe.settled();
  clock.advance(500);
  await settled;
  expect(clock.pending).toBe(0);
});

describe("the environment", () => {
  it.each([
    [{ TERM: "xterm-256color" }, { colours: "256", isUnicode: true, background: undefined }],
    [{ TERM: "xterm", COLORTERM: "truecolor" }, { colours: "true" }],
    [
      { TERM: "linux", LANG: "C" },
      { colours: "16", isUnicode: false },
    ],
    [
      { TERM: "xterm-256color", NO_COLOR: "1", LANG: "de_DE.UTF-8" },
      { colours: "none", isUnicode: true },
    ],
    [{ COLORFGBG: "0;default;15" }, { background: "light" }],
    [{ COLORFGBG: "15;0" }, { background: "dark" }],
  ])("%j", (env, facts) => {
    expect(factsOfEnvironment(env)).toMatchObject(facts);
  });
});
