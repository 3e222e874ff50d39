import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { Keyboard } from "./keyboard.ts";
import type { TerminalInput } from "./terminal-input.ts";

function plugIn() {
  const clock = new HeldClock();
  const terminal = new PassThrough();
  const inputs: TerminalInput[] = [];
  const keyboard = new Keyboard(terminal, clock, (more) => inputs.push(...more));
  keyboard.start();
  const send = (sent: string) => terminal.emit("data", sent);
  return { clock, inputs, keyboard, send };
}

describe("the keyboard", () => {
  it("takes an escape for the key when nothing follows it", () => {
    const { clock, inputs, send } = plugIn();
    send("\u001b");
    expect(inputs).toEqual([]);
    clock.advance(40);
    expect(inputs).toEqual([{ type: "key", key: "Escape" }]);
  });

  it("waits for the rest of a sequence that came in two parts", () => {
    const { clock, inputs, send } = plugIn();
    send("\u001b[");
    clock.advance(39);
    send("A");
    clock.advance(1_000);
    expect(inputs).toEqual([{ type: "key", key: "Up" }]);
  });

  it("gives the input back soon after a paste that never ends", () => {
    const { clock, inputs, send } = plugIn();
    send("\u001b[200~half a");
    clock.advance(1_000);
    send(" paste");
    clock.advance(1_500);
    send("x");
    expect(inputs).toEqual([
      { type: "paste", text: "half a paste" },
      { type: "text", text: "x" },
    ]);
  });

  it("gives it back although someone types into that paste", () => {
    const { clock, inputs, send } = plugIn();
    send("\u001b[200~half");
    for (let key = 0; key < 10; key++) {
      send("x");
      clock.advance(200);
    }
    expect(inputs.slice(0, 2)).toEqual([
      { type: "paste", text: "halfxxxxxxxx" },
      { type: "text", text: "x" },
    ]);
  });

  it("leaves no timer behind", () => {
    const { clock, keyboard, send } = plugIn();
    send("\u001b");
    keyboard.stop();
    expect(clock.pending).toBe(0);
  });
});
