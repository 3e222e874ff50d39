// Arbitrary facts for property tests: the examples with what people wrote replaced by noise.
import fc from "fast-check";
import { type EventName, eventNames, readEvent, type TeaEvent } from "../events/events.ts";
import { type RefusalCode, refusalCodes } from "../events/refusals.ts";
import { readName } from "../grammar/name.ts";
import { exampleEvents } from "./example-events.ts";
import { exampleRefusals, sentenceOf } from "./example-refusals.ts";

const NAMES = new Set(["who", "to", "from", "room", "name"]);
/** Texts that only the house writes. */
const OWN_WORDS = new Set(["type", "code", "setting", "value", "choices"]);

const TELLING = [
  "\r",
  "\n",
  "\t",
  "\u001b[2J",
  "\u009b",
  "\u202e",
  "\u2028",
  "ana: ",
  "* ",
  "*** ",
];

const noise: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom(...TELLING)), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

const validName = fc
  .stringMatching(/^[a-zA-Z0-9é龙_.'-]{1,12}$/u)
  .filter((typed) => typeof readName(typed) !== "string");

function noisy(value: unknown, key: string): fc.Arbitrary<unknown> {
  if (OWN_WORDS.has(key)) return fc.constant(value);
  if (typeof value === "string") return NAMES.has(key) ? validName : noise;
  if (Array.isArray(value)) return fc.tuple(...value.map((item) => noisy(item, key)));
  if (typeof value !== "object" || value === null) return fc.constant(value);
  return fc.record(
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, noisy(inner, name)])),
  );
}

/** A fact of one name as it comes through the check, all its texts noise. */
function noisyEvent(name: EventName): fc.Arbitrary<TeaEvent> {
  return noisy(exampleEvents[name], "")
    .map((fields) => readEvent(name, fields))
    .filter((event) => event !== undefined);
}

/** Refusals whose sentence begins with words of the house. All others quote what was typed. */
const SPOKEN_BY_THE_HOUSE: ReadonlySet<RefusalCode> = new Set([
  "wrong-usage",
  "last-room",
  "setting-invalid",
]);

const refusal: fc.Arbitrary<TeaEvent> = fc
  .tuple(fc.constantFrom(...refusalCodes), noise)
  .map(([code, typed]) => {
    const [first, ...others] = exampleRefusals[code];
    const isQuoted = typeof first === "string" && !SPOKEN_BY_THE_HOUSE.has(code);
    const details = isQuoted ? [typed.replace(/\s/gu, ""), ...others] : exampleRefusals[code];
    const { time } = exampleEvents.refused;
    return readEvent("refused", { time, code, text: sentenceOf(code, details) });
  })
  .filter((event) => event !== undefined);

export const noisyEvents: fc.Arbitrary<TeaEvent> = fc.oneof(
  refusal,
  ...eventNames.filter((name) => name !== "refused").map(noisyEvent),
);
