import { describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { suspend } from "./suspension.ts";

function suspended() {
  const happened: string[] = [];
  const clock = new HeldClock();
  suspend(
    { leave: () => happened.push("left"), enter: () => happened.push("entered") },
    clock,
    () => happened.push("stopped"),
  );
  return { happened, clock };
}

describe("suspending", () => {
  it("leaves the terminal, stops, and enters again when the shell brings us back", () => {
    const { happened, clock } = suspended();
    expect(happened).toEqual(["left", "stopped"]);
    process.emit("SIGCONT", "SIGCONT");
    expect(happened).toEqual(["left", "stopped", "entered"]);
    process.emit("SIGCONT", "SIGCONT");
    clock.advance(1_000);
    expect(happened.length).toBe(3);
  });

  it("goes on at once where nobody could bring us back", () => {
    const { happened, clock } = suspended();
    clock.advance(1_000);
    expect(happened).toEqual(["left", "stopped", "entered"]);
    expect(process.listenerCount("SIGCONT")).toBe(0);
  });
});
