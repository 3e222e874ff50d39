// The client without a screen: lines in, lines out, for pipes, programs and screen readers.
import { createInterface } from "node:readline";
import { Client, type ClientOptions } from "../core/client.ts";
import type { Model } from "../core/model/model.ts";
import type { Action } from "../core/update/action.ts";
import type { CrashLog } from "../ending/crash-log.ts";
import { type Ending, errorEnding, leavingEnding, signalEnding } from "../ending/ending.ts";
import { watchProcess } from "../ending/process-watch.ts";
import { Notices } from "../notices/notices.ts";
import type { Surroundings } from "../run.ts";
import { Days } from "./days.ts";
import { Echo } from "./echo.ts";
import { Feed } from "./feed.ts";
import { Reader } from "./reader.ts";
import { jsonTeller, plainTeller, reportTelling } from "./teller.ts";
import type { Told } from "./told.ts";

/**
 * Runs until the input ends, the reader leaves or, when nobody sits at the input, something
 * fails.
 * @returns the exit code
 */
export function runPlain(
  options: ClientOptions,
  form: "plain" | "json",
  { stdin, stdout, stderr, env }: Surroundings,
  logCrash: CrashLog,
): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const { clock } = options;
  const teller = form === "json" ? jsonTeller : plainTeller;
  const days = new Days(clock.now());
  const isAttended = stdin.isTTY === true;
  const echo = new Echo(isAttended);
  let hasFailed = false;
  let isOwed = false;

  const write = (told: readonly Told[]) => {
    const texts = days.texts(told);
    if (texts.length > 0) stdout.write(`${texts.join("\n")}\n`);
  };

  const leave = (code: number, line?: string) => {
    stopWatching();
    client.close();
    stdout.off("resize", learnSize);
    typed.close();
    echo.on();
    if (line !== undefined) stderr.write(`${line}\n`);
    resolve(code);
  };
  const end = ({ code, line }: Ending) => leave(code, line);

  const happened = (action: Action, before: Model, after: Model) => {
    // Before the question is on the screen: who reads it may answer at once.
    if (after.secretPrompt === undefined) echo.on();
    else echo.off();
    const { out = [], status = [] } = teller(action, before, after, clock.now());
    write(out);
    if (isAttended && status.length > 0) stderr.write(`${status.join("\n")}\n`);
    if (action.type === "factReceived") {
      hasFailed ||= action.event.type === "refused" && action.event.code !== "session-gone";
      isOwed = action.event.type === "secretAsked" || (isOwed && action.event.type !== "loggedIn");
    }
    reader.happened(action);
    if (action.type !== "lost") feed.pump();
    else if (!before.isLeaving && (after.link.state === "ended" || !isAttended)) {
      // What closes in order and is no house has been left in its own words.
      const isWell = before.isLineServer && action.isFarewell === true;
      leave(isWell ? 0 : 1, failureOf(before, after));
    }
  };

  const client = new Client(options, {
    alerted(who, text) {
      if (form === "json") write(reportTelling({ type: "alert", who, text }, form, clock.now()));
      else if (client.store.model.settings.notify === "on") notices?.alert(who, text, false);
    },
    left: () =>
      isAttended ? end(leavingEnding(client.store.model)) : leave(hasFailed || isOwed ? 1 : 0),
    happened,
  });
  // A pipe does not ring, nor does a terminal that would print what rings.
  const rings = isAttended && stdout.isTTY === true && env.TERM !== "dumb";
  const notices = rings ? new Notices(env, clock, (sequence) => stdout.write(sequence)) : undefined;
  const reader = new Reader(client, (report) => write(reportTelling(report, form, clock.now())));
  const feed = new Feed(client, reader, isAttended);
  const stopWatching = watchProcess({
    stoppedBy(signal) {
      // Ctrl+C is how one leaves a program that asks for lines.
      if (signal === "SIGINT" && isAttended) {
        // The terminal has just written ^C.
        stderr.write("\n");
        client.dispatch({ type: "quitAsked" });
      } else end(signalEnding(signal));
    },
    crashed: (error) => end(errorEnding(error, logCrash)),
    exiting() {
      client.close();
      echo.on();
    },
  });
  const learnSize = () => {
    // What goes into a pipe has no width.
    const { columns = 0, rows = 0 } = stdout;
    client.dispatch({ type: "terminalLearned", facts: { columns, rows } });
  };
  learnSize();
  stdout.on("resize", learnSize);
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
