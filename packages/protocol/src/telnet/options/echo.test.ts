import { describe, expect, test } from "vitest";
import { bytes } from "../../testing/bytes.ts";
import { type Heard, telnetReading } from "../../testing/endpoint-reading.ts";
import { DO, DONT, IAC, WILL, WONT } from "../codes.ts";

const ECHO = 1;
const will: Heard = { send: [IAC, WILL, ECHO] };
const wont: Heard = { send: [IAC, WONT, ECHO] };
const on: Heard = { option: "ECHO", us: true, enabled: true };
const off: Heard = { option: "ECHO", us: true, enabled: false };

type Step = "hide" | "show" | typeof DO | typeof DONT;

const cases: readonly {
  readonly what: string;
  readonly steps: readonly Step[];
  readonly seen: readonly Heard[];
}[] = [
  { what: "PuTTY asks us to echo, and we do not", steps: [DO, DO], seen: [wont, wont] },
  {
    what: "a secret with a client that answers everything",
    steps: ["hide", DO, "show", DONT],
    seen: [will, on, wont, off],
  },
  {
    what: "two secrets with TinTin++, which is silent at WONT",
    steps: ["hide", DO, "show", "hide", DO, "show"],
    seen: [will, on, wont, off, will, on, wont, off],
  },
  {
    what: "a second secret before the answers to the first have come",
    steps: ["hide", DO, "show", "hide", DONT, DO, "show", DONT],
    seen: [will, on, wont, off, will, on, wont, off],
  },
  {
    what: "a line that comes before the client's answer",
    steps: ["hide", "show", DO, DONT],
    seen: [will, on, wont, off, wont],
  },
  {
    what: "a client that will not hide",
    steps: ["hide", DONT, "show"],
    seen: [will, on, wont, off],
  },
  {
    what: "netcat, which never answers",
    steps: ["hide", "show", "hide", "show"],
    seen: [will, on, wont, off, will, on, wont, off],
  },
  { what: "asked for what is so already", steps: ["show", "hide", "hide"], seen: [will, on] },
];

describe("the echo is claimed around a secret and given back:", () => {
  test.each(cases)("$what", ({ steps, seen }) => {
    const reading = telnetReading();
    for (const step of steps) {
      if (step === "hide") reading.endpoint.hideTyping();
      else if (step === "show") reading.endpoint.showTyping();
      else reading.push(bytes(IAC, step, ECHO));
    }
    expect(reading.seen).toEqual(seen);
  });
});
