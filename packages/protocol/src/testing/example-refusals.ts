// One example of every refusal: what its sentence is told. docs/protocol.md shows the sentences.
import { type RefusalCode, type RefusalDetails, refusals } from "../events/refusals.ts";

export const exampleRefusals: { readonly [Code in RefusalCode]: RefusalDetails<Code> } = {
  "login-required": [],
  "name-missing": [],
  "name-taken": ["dilbert", 20],
  "name-awaited": ["dilbert"],
  "name-kept": ["dilbert"],
  "name-invalid": ["dil bert", "it has a space in it"],
  "session-gone": [],
  "session-elsewhere": [],
  "password-missing": [],
  "password-wrong": [],
  "unknown-command": ["foo"],
  "wrong-usage": ["<text> is missing.", "tell <who> <text>"],
  "line-too-long": [4096],
  "message-malformed": ["Tea.Input"],
  "not-a-member": ["garden"],
  "last-room": ["lobby"],
  "room-name-invalid": ["#garden", "it must start with a letter or a digit"],
  "too-many-rooms": [20],
  "house-full": [1000],
  "no-such-person": ["wally"],
  "nobody-to-reply": [],
  "topic-too-long": [200],
  "no-such-setting": ["colour", "input"],
  "setting-invalid": ["input", "strict or talk"],
  "key-unknown": [],
  "key-yours": [],
  "nothing-own": [],
  "log-unavailable": [],
  "disk-trouble": [],
  "internal-error": [],
};

/** What a sentence is told; undefined where it can do without. */
type Details = readonly (string | number | undefined)[];

/** The whole sentence of a refusal, told these details or those of its example. */
export function sentenceOf(code: RefusalCode, details: Details = exampleRefusals[code]): string {
  return (refusals[code] as (...details: Details) => string)(...details);
}
