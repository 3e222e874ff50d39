// A wave of guests: they come, talk, flood, stall and drop as chance has it, and all go in the end.
import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "../load/chance.ts";
import { Guest } from "./guest.ts";

export const rooms: readonly string[] = ["lobby", "garden", "kitchen", "attic"];
const MOST_GUESTS = 80;
/** Milliseconds between two deeds. */
const PACE = 4;
/** Lines said at once by who floods. */
const FLOOD = 150;
/** Milliseconds for the last lines to be read before everyone goes. */
const LAST_WORDS = 2_000;

/** What was said and heard so far, by the lines' numbers. */
export interface Talk {
  said: number;
  readonly heard: Set<number>;
}

/** Whoever has stalled reads on again after a while, as a laptop does that wakes up. */
export async function wave(
  port: number,
  milliseconds: number,
  chance: Chance,
  talk: Talk,
): Promise<void> {
  const guests: Guest[] = [];
  const everyone: Guest[] = [];
  const any = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(chance() * items.length)];
  const say = (guest: Guest | undefined, count: number): void =>
    guest?.say(Array.from({ length: count }, () => ++talk.said));
  const remove = (): Guest | undefined => guests.splice(Math.floor(chance() * guests.length), 1)[0];
  const come = (): void => {
    if (guests.length >= MOST_GUESTS) return;
    const name = `g${everyone.length}`;
    const guest = new Guest(port, name, any(rooms) ?? "lobby", (number) => talk.heard.add(number));
    guests.push(guest);
    everyone.push(guest);
  };
  const deeds: readonly (readonly [upTo: number, deed: () => void])[] = [
    [0.1, come],
    [0.12, () => remove()?.leave()],
    [0.15, () => remove()?.drop()],
    [0.17, () => any(guests)?.stall()],
    [0.2, () => any(guests)?.readOn()],
    [0.21, () => say(any(guests), FLOOD)],
    [1, () => say(any(guests), 1)],
  ];

  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const lot = chance();
    deeds.find(([upTo]) => lot < upTo)?.[1]();
    await wait(PACE);
  }
  for (const guest of guests) guest.readOn();
  await wait(LAST_WORDS);
  for (const guest of guests) guest.leave();
  await Promise.all(everyone.map(({ gone }) => gone));
}
