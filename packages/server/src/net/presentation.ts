// How one connection is spoken to: what is known of its terminal, what its visitor has set, and
// what its client asked for, made into dialects.
import {
  type Charset,
  columnsOf,
  type Display,
  displayOf,
  gmcpDialect,
  type PrivateDialect,
  TEA_PACKAGE,
  type Terminal,
  textDialects,
  unknownTerminal,
} from "@tea-party/protocol";
import type { Dialects } from "../house/hearing.ts";
import { charsetOf } from "./charsets.ts";

const PROGRAM: Dialects = {
  here: gmcpDialect,
  elsewhere: gmcpDialect,
  listsMembers: true,
  canResume: true,
};
const NOTHING_SET: Partial<Display> = {};
const NO_PACKAGES: ReadonlySet<string> = new Set();
const TEA = TEA_PACKAGE.toLowerCase();

export class Presentation {
  #terminal: Terminal = unknownTerminal;
  #own = NOTHING_SET;
  /** GMCP packages the client asked for, in lower case. */
  #packages = NO_PACKAGES;

  /** How things stand now, by the visitor's word or by what is known. */
  get display(): Display {
    return displayOf(this.#terminal, this.#own);
  }

  get charset(): Charset {
    return charsetOf(this.display.charset);
  }

  /** Whether the client wants facts instead of text. */
  get isProgram(): boolean {
    return this.#packages.has(TEA);
  }

  learn(terminal: Terminal): void {
    this.#terminal = terminal;
  }

  /** Takes a visitor's own word, which beats what was learnt. */
  prefer(change: Partial<Display>): void {
    this.#own = { ...this.#own, ...change };
  }

  get packages(): ReadonlySet<string> {
    return this.#packages;
  }

  set packages(packages: ReadonlySet<string>) {
    this.#packages = packages;
  }

  /**
   * The dialects that follow from all this.
   * @param own makes the dialect of private facts, where a client is told more than text
   */
  dialects(own: ((here: PrivateDialect) => PrivateDialect) | undefined): Dialects {
    if (this.isProgram) return PROGRAM;
    const { colour, plain, wrap } = this.display;
    const { here, elsewhere } = textDialects({
      charset: this.charset,
      colour,
      plain,
      columns: wrap ? columnsOf(this.#terminal) : undefined,
      channels: this.#packages.has("comm.channel"),
    });
    return { here, elsewhere, listsMembers: false, canResume: false, own: own?.(here) };
  }
}
