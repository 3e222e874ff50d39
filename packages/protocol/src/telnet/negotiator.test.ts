import { describe, expect, test } from "vitest";
import {
  type NegotiatorReading,
  negotiatorReading,
  testOption,
} from "../testing/negotiator-reading.ts";
import { DO, DONT, WILL, WONT } from "./codes.ts";
import type { Stance } from "./option.ts";

const CODE = 42;

/** `on`, `off`: our owner asks. `yes`, `no`: the peer says WILL or DO, WONT or DONT. */
type Input = "on" | "off" | "yes" | "no";

/** The states of RFC 1143, each with the shortest way into it from a start in NO. */
const ways = {
  NO: [],
  YES: ["yes"],
  WANTNO: ["yes", "off"],
  "WANTNO OPPOSITE": ["yes", "off", "on"],
  WANTYES: ["on"],
  "WANTYES OPPOSITE": ["on", "off"],
} as const satisfies Record<string, readonly Input[]>;

type State = keyof typeof ways;

// RFC 1143 section 7, a row for each state and input: what is sent and switched, and the next
// state. `yes` stands for our WILL or DO, `no` for our WONT or DONT.
const transitions: readonly [State, Input, string, State][] = [
  ["NO", "on", "yes", "WANTYES"],
  ["NO", "off", "", "NO"],
  ["NO", "yes", "yes, switched on", "YES"],
  ["NO", "no", "", "NO"],
  ["YES", "on", "", "YES"],
  ["YES", "off", "no, switched off", "WANTNO"],
  ["YES", "yes", "", "YES"],
  ["YES", "no", "no, switched off", "NO"],
  ["WANTNO", "on", "", "WANTNO OPPOSITE"],
  ["WANTNO", "off", "", "WANTNO"],
  ["WANTNO", "yes", "", "NO"],
  ["WANTNO", "no", "", "NO"],
  ["WANTNO OPPOSITE", "on", "", "WANTNO OPPOSITE"],
  ["WANTNO OPPOSITE", "off", "", "WANTNO"],
  ["WANTNO OPPOSITE", "yes", "switched on", "YES"],
  ["WANTNO OPPOSITE", "no", "yes", "WANTYES"],
  ["WANTYES", "on", "", "WANTYES"],
  ["WANTYES", "off", "", "WANTYES OPPOSITE"],
  ["WANTYES", "yes", "switched on", "YES"],
  ["WANTYES", "no", "", "NO"],
  ["WANTYES OPPOSITE", "on", "", "WANTYES"],
  ["WANTYES OPPOSITE", "off", "", "WANTYES OPPOSITE"],
  ["WANTYES OPPOSITE", "yes", "no", "WANTNO"],
  ["WANTYES OPPOSITE", "no", "", "NO"],
];

function give({ negotiator }: NegotiatorReading, input: Input, us: boolean): void {
  if (input === "on") negotiator.enable(CODE, us);
  else if (input === "off") negotiator.disable(CODE, us);
  else if (input === "yes") negotiator.receive(us ? DO : WILL, CODE);
  else negotiator.receive(us ? DONT : WONT, CODE);
}

/** What each input does after these, in the words of the table. */
function watch(before: readonly Input[], input: Input, us: boolean, stance: Stance): string {
  const reading = negotiatorReading([testOption(CODE, { us: stance, them: stance })]);
  for (const earlier of before) give(reading, earlier, us);
  reading.seen.length = 0;
  give(reading, input, us);
  const words: Record<string, string> = us
    ? {
        "send WILL 42": "yes",
        "send WONT 42": "no",
        "us on": "switched on",
        "us off": "switched off",
      }
    : {
        "send DO 42": "yes",
        "send DONT 42": "no",
        "them on": "switched on",
        "them off": "switched off",
      };
  return reading.seen.map((sight) => words[sight] ?? sight).join(", ");
}

/** A state told by what it does with each input, then with each pair of inputs. */
function conduct(before: readonly Input[], us: boolean): readonly string[] {
  const inputs: readonly Input[] = ["on", "off", "yes", "no"];
  return inputs.flatMap((first) => [
    watch(before, first, us, "accept"),
    ...inputs.map((second) => watch([...before, first], second, us, "accept")),
  ]);
}

describe.each([
  ["our side", true],
  ["the peer's side", false],
])("RFC 1143, %s:", (_, us) => {
  test.each(transitions)("%s, %s: %s -> %s", (state, input, effect, next) => {
    expect(watch(ways[state], input, us, "accept")).toBe(effect);
    expect(conduct([...ways[state], input], us)).toEqual(conduct(ways[next], us));
  });

  test("what we refuse is refused each time it is offered", () => {
    expect(watch([], "yes", us, "refuse")).toBe("no");
    expect(watch(["yes"], "yes", us, "refuse")).toBe("no");
  });

  test("YES is on, and no other state", () => {
    for (const [state, inputs] of Object.entries(ways)) {
      const reading = negotiatorReading([testOption(CODE, { us: "accept", them: "accept" })]);
      for (const input of inputs) give(reading, input, us);
      const switches = reading.seen.filter((sight) => !sight.startsWith("send "));
      const isOn = switches.at(-1) === (us ? "us on" : "them on");
      expect(isOn, state).toBe(state === "YES");
    }
  });
});

test("an option that is not listed is refused, and refusals of it are not answered", () => {
  const { negotiator, seen } = negotiatorReading([]);
  negotiator.receive(WILL, 3);
  negotiator.receive(DO, 3);
  negotiator.receive(WONT, 3);
  negotiator.receive(DONT, 3);
  expect(seen).toEqual(["send DONT 3", "send WONT 3"]);
});

test("an option that is not listed can't be asked for", () => {
  const { negotiator, seen } = negotiatorReading([]);
  negotiator.enable(3, true);
  negotiator.disable(3, false);
  expect(seen).toEqual([]);
});

test("a start offers what the role offers at that time, in the order of the list", () => {
  const silent = { us: "refuse", them: "accept" } as const;
  const options = [
    testOption(0, { us: "follow", them: "follow" }),
    { ...testOption(31, silent), server: { us: "refuse", them: "offer" } as const },
    { ...testOption(201, silent), server: { us: "offer", them: "refuse" } as const },
  ];
  const server = negotiatorReading(options, "server");
  server.negotiator.start("offer");
  expect(server.seen).toEqual(["send DO 31", "send WILL 201"]);
  server.negotiator.start("follow");
  expect(server.seen.slice(2)).toEqual(["send WILL 0", "send DO 0"]);
  const client = negotiatorReading(options, "client");
  client.negotiator.start("offer");
  expect(client.seen).toEqual([]);
});

test("options do not touch each other", () => {
  const stances = { us: "accept", them: "accept" } as const;
  const { negotiator, seen } = negotiatorReading([testOption(1, stances), testOption(3, stances)]);
  for (const code of [3, 1, 3, 1]) negotiator.receive(DO, code);
  expect(seen).toEqual(["send WILL 3", "us on", "send WILL 1", "us on"]);
});
