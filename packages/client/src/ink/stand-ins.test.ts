import { afterEach, describe, expect, it } from "vitest";
import { TerminalOutput } from "../testing/terminal-output.ts";
import { StandIns } from "./stand-ins.ts";

const opened: TerminalOutput[] = [];
afterEach(() => {
  for (const output of opened.splice(0)) output.destroy();
});

function openTerminal(standIns: StandIns) {
  const output = new TerminalOutput({ columns: 40, rows: 2 });
  opened.push(output);
  return { output, terminal: standIns.replacedOn(output as unknown as NodeJS.WriteStream) };
}

describe("what stands for a piece", () => {
  it("is written as the piece, with the blanks behind it in the piece's place", async () => {
    const standIns = new StandIns();
    const { output, terminal } = openTerminal(standIns);
    const [panel, rest] = [standIns.for(" ROOMS  │"), standIns.for("\u001b[1mhello\u001b[0m")];
    terminal.write(`\u001b[1G${panel}        ${rest}`);
    await output.settled();
    expect(output.written).toBe("\u001b[1G ROOMS  │\u001b[1mhello\u001b[0m");
  });

  it("is written as nothing for a piece without anything in it", () => {
    const standIns = new StandIns();
    const { output, terminal } = openTerminal(standIns);
    terminal.write(`${standIns.for("tea")}   ${standIns.for("")}`);
    expect(output.written).toBe("tea");
  });

  it("may be what the piece itself has in it", () => {
    const standIns = new StandIns();
    const { output, terminal } = openTerminal(standIns);
    const first = standIns.for("tea");
    terminal.write(standIns.for(`${first} is a character of ours`));
    expect(output.written).toBe(`${first} is a character of ours`);
  });

  it("is the same in every picture that has the piece, and long no other's", async () => {
    const standIns = new StandIns();
    const { output, terminal } = openTerminal(standIns);
    const title = standIns.for("title");
    const lastSeen = new Map<string, number>();
    for (let picture = 0; picture < 200; picture++) {
      const rows = Array.from({ length: 100 }, (_, row) => `${picture} ${row}`);
      const drawn = ["title", ...rows].map((piece) => standIns.for(piece));
      expect(drawn[0]).toBe(title);
      output.written = "";
      terminal.write(drawn.join("\n"));
      await output.settled();
      expect(output.written).toBe(["title", ...rows].join("\n"));
      for (const standIn of drawn.slice(1)) {
        expect(picture - (lastSeen.get(standIn) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(50);
        lastSeen.set(standIn, picture);
      }
    }
  });
});
