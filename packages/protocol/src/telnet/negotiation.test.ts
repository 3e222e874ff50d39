// Two negotiators joined back to back: whatever they want, they agree and fall silent.
import fc from "fast-check";
import { expect, test } from "vitest";
import { testOption } from "../testing/negotiator-reading.ts";
import { DO, DONT, type Verb, WILL, WONT } from "./codes.ts";
import { Negotiator } from "./negotiator.ts";
import type { Role, Stance, TelnetOption } from "./option.ts";

const CODES = [1, 3, 24, 31];

type End = Role;
type Message = readonly [Verb, number];

/** Something that happens: an owner changes his mind, or one message arrives. */
type Happening =
  | {
      readonly end: End;
      readonly does: "enable" | "disable";
      readonly code: number;
      readonly us: boolean;
    }
  | { readonly end: End; readonly does: "follow" }
  | { readonly end: End; readonly does: "receive" };

const end = fc.constantFrom<End>("server", "client");
const code = fc.constantFrom(...CODES);
const stance = fc.constantFrom<Stance>("offer", "follow", "accept", "refuse");
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    end,
    does: fc.constantFrom("enable" as const, "disable" as const),
    code,
    us: fc.boolean(),
  }),
  fc.record({ end, does: fc.constant("follow" as const) }),
  fc.record({ end, does: fc.constant("receive" as const) }),
);
const stances = fc.record({ us: stance, them: stance });
/** Each end knows some of the options, with stances of its own. */
const options = fc
  .subarray(CODES)
  .chain((codes) =>
    fc.tuple(...codes.map((known) => stances.map((chosen) => testOption(known, chosen)))),
  );
const message = fc.tuple(fc.constantFrom<Verb>(WILL, WONT, DO, DONT), code);

function sideOf(at: End, option: number, us: boolean): string {
  return `${at} ${option} ${us}`;
}

/** A wire with a negotiator at each end; messages wait until they are received. */
class Wire {
  readonly waiting: Readonly<Record<End, Message[]>> = { server: [], client: [] };
  readonly ends: Readonly<Record<End, Negotiator>>;
  readonly #enabled = new Set<string>();

  constructor(known: Readonly<Record<End, readonly TelnetOption[]>>) {
    this.ends = {
      server: this.#negotiator("server", "client", known.server),
      client: this.#negotiator("client", "server", known.client),
    };
  }

  happen(event: Happening): void {
    if (event.does === "receive") this.receive(event.end);
    else if (event.does === "follow") this.ends[event.end].start("follow");
    else this.ends[event.end][event.does](event.code, event.us);
  }

  receive(at: End): void {
    const next = this.waiting[at].shift();
    if (next !== undefined) this.ends[at].receive(...next);
  }

  loseEverything(): void {
    this.waiting.server.length = 0;
    this.waiting.client.length = 0;
  }

  /** Whether an end was last told that it is on. */
  isEnabled(at: End, option: number, us: boolean): boolean {
    return this.#enabled.has(sideOf(at, option, us));
  }

  /** Delivers everything, and what it brings about. */
  settle(): void {
    // Each option of each side can take a few turns; a loop would take them for ever.
    for (let turns = 0; turns < 1_000; turns++) {
      if (this.waiting.server.length + this.waiting.client.length === 0) return;
      this.receive("server");
      this.receive("client");
    }
    throw new Error("The two ends never fall silent.");
  }

  #negotiator(role: End, peer: End, known: readonly TelnetOption[]): Negotiator {
    return new Negotiator(known, role, {
      sendNegotiation: (verb, option) => this.waiting[peer].push([verb, option]),
      optionSwitched: ({ code: switched }, us, enabled) => {
        const side = sideOf(role, switched, us);
        if (enabled) this.#enabled.add(side);
        else this.#enabled.delete(side);
      },
    });
  }
}

test("minds that change while answers are on their way end in agreement and silence", () => {
  fc.assert(
    fc.property(
      options,
      options,
      fc.array(happening, { maxLength: 40 }),
      (here, there, happenings) => {
        const wire = new Wire({ server: here, client: there });
        wire.ends.server.start("offer");
        wire.ends.client.start("offer");
        for (const event of happenings) wire.happen(event);
        wire.settle();
        for (const option of CODES) {
          for (const us of [true, false]) {
            const here = wire.isEnabled("server", option, us);
            expect(wire.isEnabled("client", option, !us)).toBe(here);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("two ends that start in states that do not fit each other fall silent all the same", () => {
  const nonsense = fc.array(message, { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.record({ server: options, client: options }),
      fc.record({ server: nonsense, client: nonsense }),
      fc.array(happening, { maxLength: 40 }),
      (known, heard, happenings) => {
        const wire = new Wire(known);
        for (const said of heard.server) wire.ends.server.receive(...said);
        for (const said of heard.client) wire.ends.client.receive(...said);
        wire.loseEverything();
        for (const event of happenings) wire.happen(event);
        expect(() => wire.settle()).not.toThrow();
      },
    ),
    { numRuns: 300 },
  );
});
