// A program that talks as fast as it is answered, and remembers what it was told. For tests.
import type { EventOf } from "@tea-party/protocol";
import { ProgramVisitor } from "./program-visitor.ts";

/** Lines that are on their way at one time. */
const AHEAD = 10;

export type Said = EventOf<"said">;

export interface TalkerOptions {
  readonly name: string;
  /** What its lines begin with, so that none is said twice. */
  readonly prefix: string;
  /** Characters that a line has more than its number. */
  readonly padding: number;
  /** Told of all that it hears. */
  readonly heard: (said: Said) => void;
  /** Told of each line of its own that could not be kept. */
  readonly refused: (sentence: string) => void;
}

export class Talker {
  /** What it was told that someone said, in the order of hearing. */
  readonly heard: Said[] = [];
  /** The ids of its own lines that were refused. */
  readonly refused = new Set<string>();
  readonly #visitor: ProgramVisitor;
  readonly #options: TalkerOptions;
  #lines = 0;

  private constructor(visitor: ProgramVisitor, options: TalkerOptions) {
    this.#visitor = visitor;
    this.#options = options;
  }

  static async comeIn(port: number, options: TalkerOptions): Promise<Talker> {
    return new Talker(await ProgramVisitor.loggedIn(port, options.name), options);
  }

  /** Talks until it is cut off. */
  async talk(): Promise<void> {
    const { name, heard, refused } = this.#options;
    for (let line = 0; line < AHEAD; line++) this.#say();
    for (;;) {
      const event = await this.#visitor.hearsNext().catch(() => undefined);
      if (event === undefined) return;
      if (event.type === "said") {
        this.heard.push(event);
        heard(event);
        if (event.who === name) this.#say();
      } else if (event.type === "refused" && event.line !== undefined) {
        this.refused.add(event.line);
        refused(event.text);
        this.#say();
      }
    }
  }

  #say(): void {
    const line = `${this.#options.prefix} ${this.#lines++}`;
    this.#visitor.types(line + " tea".repeat(this.#options.padding / 4), line);
  }
}
