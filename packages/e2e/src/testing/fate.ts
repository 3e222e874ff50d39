// What becomes of a link that is cut: after how many bytes, and who learns of it.
import { anyMagnitude, type Chance } from "./chance.ts";

/** How an end is told that the link is cut: not at all, as by a router that lost its power. */
export type Told = "by-end" | "by-reset" | "not-at-all";

export interface Fate {
  /** Whose bytes are counted. */
  readonly from: "client" | "server";
  /** Bytes that still come through. */
  readonly bytes: number;
  readonly client: Told;
  readonly server: Told;
}

const ways: readonly Told[] = ["by-end", "by-reset", "not-at-all"];

/** In the midst of a greeting, of a line, of coming back, or of long talk. */
export function anyFate(chance: Chance): Fate {
  const told = (): Told => ways[Math.floor(chance() * ways.length)] ?? "by-reset";
  const from = chance() < 0.3 ? "client" : "server";
  const bytes = anyMagnitude(chance, 1, from === "client" ? 3_000 : 100_000);
  return { from, bytes, client: told(), server: told() };
}
