// A process of the benchmark: started, asked, and stopped by its own id.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Answers, Reply } from "./question.ts";

/** Milliseconds after which a question is taken to be lost. */
const PATIENCE = 60_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class Subprocess<Known extends Answers> implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** @param flags for the interpreter, beside those this process was started with */
  constructor(module: URL, flags: readonly string[] = []) {
    this.#child = fork(module, { execArgv: [...process.execArgv, ...flags] });
    this.#child.on("message", (reply: Reply) => this.#settle(reply));
    this.#child.on("exit", (code, signal) =>
      this.#fail(new Error(`${module.pathname} ended with ${code ?? signal}.`)),
    );
  }

  /** @throws what the process threw, or when it does not answer within a minute */
  async ask<Name extends keyof Known & string>(
    ask: Name,
    ...values: Parameters<Known[Name]>
  ): Promise<Awaited<ReturnType<Known[Name]>>> {
    const id = ++this.#lastId;
    const late = setTimeout(() => {
      this.#settle({ id, problem: `"${ask}" was not answered in time.` });
    }, PATIENCE);
    try {
      return await new Promise((resolve, reject) => {
        this.#waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
        this.#child.send({ id, ask, values });
      });
    } finally {
      clearTimeout(late);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exited = once(this.#child, "exit");
    this.#child.disconnect();
    await exited;
  }

  #settle({ id, value, problem }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (problem === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(problem));
  }

  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}
