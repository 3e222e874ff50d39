// The side of a process that is asked: one answer to each question, in the order of coming.
import type { Answers, Question, Reply } from "./question.ts";

/** Answers what the parent process asks, until the parent is gone. */
export function answerParent(answers: Answers): void {
  process.on("message", async ({ id, ask, values }: Question) => {
    const answer = answers[ask];
    try {
      if (answer === undefined) throw new Error(`There is no answer to "${ask}".`);
      reply({ id, value: await answer(...values) });
    } catch (error) {
      reply({ id, problem: error instanceof Error ? String(error.stack) : String(error) });
    }
  });
  // A benchmark that was interrupted must not leave servers behind.
  process.on("disconnect", () => process.exit());
}

function reply(message: Reply): void {
  process.send?.(message);
}
