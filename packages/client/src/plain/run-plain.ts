// The client without a screen: lines in, lines out, for pipes, programs and screen readers.
import { createInterface } from "node:readline";
import { Client, type ClientOptions } from "../core/client.ts";
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { Surroundings } from "../run.ts";
import { Feed } from "./feed.ts";
import { jsonTeller, plainTeller } from "./teller.ts";

/**
 * Runs until the input ends, the reader leaves or, when nobody sits at the input, something
 * fails.
 * @returns the exit code
 */
export function runPlain(
  options: ClientOptions,
  form: "plain" | "json",
  { stdin, stdout, stderr }: Surroundings,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const teller = form === "json" ? jsonTeller : plainTeller;
  const isAttended = stdin.isTTY === true;
  let hasFailed = false;

  const leave = (code: number) => {
    client.close();
    typed.close();
    resolve(code);
  };

  const happened = (action: Action, before: Model, after: Model) => {
    const { out = [], status = [] } = teller(action, before, after, options.clock.now());
    if (out.length > 0) stdout.write(`${out.join("\n")}\n`);
    if (isAttended && status.length > 0) stderr.write(`${status.join("\n")}\n`);
    if (action.type === "factReceived" && action.event.type === "refused") hasFailed = true;
    if (action.type !== "lost") feed.pump();
    else if (!before.isLeaving && (after.link.state === "ended" || !isAttended)) {
      stderr.write(`${failureOf(before, after)}\n`);
      leave(1);
    }
  };

  const client = new Client(options, {
    alerted: () => {},
    left: () => leave(hasFailed && !isAttended ? 1 : 0),
    happened,
  });
  const feed = new Feed(client, isAttended);
  const typed = createInterface({ input: stdin, terminal: false });
  typed.on("line", (line) => feed.put(line));
  typed.on("close", () => feed.end());
  // Nobody reads any more, as `| head` does not: there is nothing left to do.
  stdout.on("error", () => leave(0));
  client.start();
  return promise;
}

function failureOf(before: Model, { link, address }: Model): string {
  const reason = "reason" in link ? link.reason : "";
  const what = before.link.state === "up" ? "Lost" : "Could not reach";
  return `${what} ${address.host} port ${address.port}: ${reason}.`;
}
