// One example of every refusal: what its sentence is told. docs/protocol.md shows the sentences.
import { type RefusalCode, type RefusalDetails, refusals } from "../events/refusals.ts";

export const exampleRefusals: { readonly [Code in RefusalCode]: RefusalDetails<Code> } = {
  "login-required": [],
  "name-missing": [],
  "name-taken": ["dilbert"],
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
  "internal-error": [],
};

/** The whole sentence of a refusal, told these details or those of its example. */
export function sentenceOf(
  code: RefusalCode,
  details: readonly (string | number)[] = exampleRefusals[code],
): string {
  return (refusals[code] as (...details: readonly (string | number)[]) => string)(...details);
}
