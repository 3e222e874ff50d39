import { describe, expect, it } from "vitest";
import { HeldClock } from "../testing/held-clock.ts";
import { Notices } from "./notices.ts";
import { notification } from "./notification.ts";

function listening(env: NodeJS.ProcessEnv = {}) {
  const written: string[] = [];
  const clock = new HeldClock();
  const notices = new Notices(env, clock, (sequence) => written.push(sequence));
  return { notices, clock, written };
}

describe("a notice", () => {
  it("rings only where nobody looks", () => {
    const { notices, written } = listening();
    notices.alert("mei", "tea?", true);
    expect(written).toEqual([]);
    notices.alert("mei", "tea?", false);
    expect(written).toEqual(["\u0007"]);
  });

  it("comes at most once in five seconds, however much is said", () => {
    const { notices, clock, written } = listening();
    for (let second = 0; second < 12; second++) {
      notices.alert("mei", "tea?", false);
      clock.advance(1_000);
    }
    expect(written.length).toBe(3);
  });

  it("says nothing that a terminal could act on", () => {
    const { notices, written } = listening({ TERM: "xterm-kitty" });
    notices.alert("mei\u001b]0;x\u0007", "a\u001b\\\u0007\u009cb\n\u202ec", false);
    const [sequence = ""] = written;
    expect(sequence).toBe(
      "\u0007\u001b]99;i=tea:d=0;mei]0;x\u001b\\\u001b]99;i=tea:p=body;a\\b c\u001b\\",
    );
  });
});

describe("a notification", () => {
  it.each([
    [
      { KITTY_WINDOW_ID: "1" },
      "\u001b]99;i=tea:d=0;mei\u001b\\\u001b]99;i=tea:p=body;4;tea\u001b\\",
    ],
    [{ TERM_PROGRAM: "WezTerm" }, "\u001b]9; mei: 4;tea\u001b\\"],
    [{ TERM: "foot" }, "\u001b]777;notify;mei;4;tea\u001b\\"],
    [{ VTE_VERSION: "7600" }, "\u001b]777;notify;mei;4;tea\u001b\\"],
    [{ TERM: "xterm-256color" }, ""],
    [
      { TERM: "tmux", TMUX: "/tmp/x", LC_TERMINAL: "iTerm2" },
      "\u001bPtmux;\u001b\u001b]9; mei: 4;tea\u001b\u001b\\\u001b\\",
    ],
  ])("to a terminal with %j", (env, expected) => {
    expect(notification(env, "mei", "4;tea")).toBe(expected);
  });

  it("of a long line is cut short", () => {
    expect(notification({ TERM: "foot" }, "mei", "x".repeat(5_000)).length).toBeLessThan(300);
  });
});

describe("the window's title", () => {
  it("is written when it changes, without what a terminal could act on", () => {
    const { notices, written } = listening();
    notices.title("(3) tea\u001b\\\u0007");
    notices.title("(3) tea\u001b\\\u0007");
    expect(written).toEqual(["\u001b]2;(3) tea\\\u001b\\"]);
  });

  it("is written again after someone else had the terminal", () => {
    const { notices, written } = listening();
    notices.title("tea");
    notices.forgetTitle();
    notices.title("tea");
    expect(written.length).toBe(2);
  });
});
