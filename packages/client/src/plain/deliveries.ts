// What became of our own lines where the log does not tell: they wait, or they failed.
import type { Model } from "../core/model/model.ts";
import type { Delivery } from "../core/model/outgoing.ts";

export interface DeliveryChange {
  readonly line: string;
  readonly typed: string;
  readonly delivery: Delivery;
}

/** Lines that began to wait, or failed, between two models. */
export function deliveryChanges(before: Model, after: Model): readonly DeliveryChange[] {
  // After the visit nothing waits any more, the farewell least of all.
  if (before.outgoing === after.outgoing || after.link.state === "ended") return [];
  const known = new Map(before.outgoing.map(({ line, delivery }) => [line, delivery.state]));
  return after.outgoing.filter(({ line, delivery: { state } }) => {
    const old = known.get(line);
    if (state === "failed") return old !== "failed";
    return isWaiting(state) && !isWaiting(old);
  });
}

export function deliveryWords({ typed, delivery }: DeliveryChange): string {
  return delivery.state === "failed"
    ? `Not sent: "${typed}": ${delivery.reason.replace(/\s+/g, " ")} /retry sends it again, /discard forgets it.`
    : `Waits for the link: "${typed}"`;
}

/** What is unsure waits as well: it goes out again if it has to. */
function isWaiting(state: Delivery["state"] | undefined): boolean {
  return state === "queued" || state === "unsure";
}
