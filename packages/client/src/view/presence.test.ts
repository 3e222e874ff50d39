import { expect, it } from "vitest";
import type { Line } from "../core/model/line.ts";
import { presenceSummary } from "./presence.ts";

/** `+ana -bob`: ana came, bob left. */
function run(changes: string): readonly Line[] {
  return changes.split(" ").map((change, index) => ({
    position: index,
    id: index + 1,
    time: 0,
    kind: change.startsWith("+") ? "entered" : "left",
    who: change.slice(1),
    text: "",
    mention: false,
  }));
}

it.each([
  ["+bob", "bob joined"],
  ["+bob +cy -dee", "bob, cy joined · dee left"],
  ["+bob -bob -dee", "dee left · bob came and went"],
  ["+bob -bob +bob", "bob joined"],
  ["-bob +bob", "bob came back"],
  ["+a +b +c +d +e +f +g +h +i +j", "a, b, c, d, e, f, g, h and 2 more joined"],
])("%s: %s", (changes, told) => {
  expect(presenceSummary(run(changes))).toBe(told);
});
