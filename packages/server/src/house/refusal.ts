// An answer that says no: expected, with a code that programs can rely on.
import { type RefusalCode, type RefusalDetails, refusals } from "@tea-party/protocol";

export class Refusal {
  readonly code: RefusalCode;
  /** What was wrong and what would be right. Lines apart by "\n". */
  readonly text: string;

  constructor(code: RefusalCode, text: string) {
    this.code = code;
    this.text = text;
  }
}

/** The refusal of that code, its sentence filled in. */
export function refuse<Code extends RefusalCode>(
  code: Code,
  ...details: RefusalDetails<Code>
): Refusal {
  const sentence = refusals[code] as (...details: RefusalDetails<Code>) => string;
  return new Refusal(code, sentence(...details));
}
