// Facts that are read as what was heard somewhere: with time and place in front.
import { type LoggedEvent, phrase, type TeaEvent } from "@tea-party/protocol";
import { isIgnored } from "../core/attention.ts";
import { clockTime } from "../core/clock-time.ts";
import { roomId } from "../core/model/conversation.ts";
import type { Model } from "../core/model/model.ts";
import type { Told } from "./told.ts";

export function heardLines(events: readonly LoggedEvent[], before: Model): readonly Told[] {
  return events.filter((event) => !isOfIgnored(event, before)).flatMap(dated);
}

/** Whether someone said it whom the reader wants to hear nothing of. */
export function isOfIgnored(event: TeaEvent, before: Model): boolean {
  if (event.type === "told") return isIgnored(before, event.from);
  return (event.type === "said" || event.type === "acted") && isIgnored(before, event.who);
}

export function dated(event: TeaEvent & { readonly room: string }): readonly Told[] {
  return timed(event, `${roomId(event.room)} `);
}

/** @param place where it was, with a space behind it */
export function timed(event: TeaEvent, place: string): readonly Told[] {
  const { time } = event;
  return phrase(event).map((line) => ({ text: `${clockTime(time)} ${place}${line}`, time }));
}
