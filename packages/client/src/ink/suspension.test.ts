import { describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { stopUntilBrought } from "./suspension.ts";

function stopped() {
  const happened: string[] = [];
  const clock = new HeldClock();
  const back = stopUntilBrought(clock, () => happened.push("stopped"));
  back.then(() => happened.push("back"));
  return { happened, clock, back };
}

describe("suspending", () => {
  it("stops, and goes on when the shell brings us back and our size is known", async () => {
    const { happened, clock, back } = stopped();
    process.emit("SIGCONT", "SIGCONT");
    await Promise.resolve();
    expect(happened).toEqual(["stopped"]);
    clock.advance(20);
    await back;
    expect(happened).toEqual(["stopped", "back"]);
    expect(clock.pending).toBe(0);
    expect(process.listenerCount("SIGCONT")).toBe(0);
  });

  it("goes on by itself where nobody could bring us back", async () => {
    const { happened, clock, back } = stopped();
    clock.advance(1_000);
    await back;
    expect(happened).toEqual(["stopped", "back"]);
    expect(process.listenerCount("SIGCONT")).toBe(0);
  });
});
