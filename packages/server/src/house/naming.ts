// Why a text can't name a person or a room, in words.
import { NAME_LIMIT, type NameProblem } from "@tea-party/protocol";

const reasons: Readonly<Record<NameProblem, string>> = {
  empty: "it is empty",
  "too-long": `it has more than ${NAME_LIMIT} characters`,
  "has-space": "it has a space in it",
  "bad-start": "it must start with a letter or a digit",
  "bad-character": "it may have letters, digits and . _ - ' only",
};

export function whyNoName(problem: NameProblem): string {
  return reasons[problem];
}
