// The full-screen client: core, keyboard and Ink put together, and the terminal put back after.
import { writeSync } from "node:fs";
import { render } from "ink";
import { Client, type ClientOptions } from "../core/client.ts";
import type { Model } from "../core/model/model.ts";
import type { Surroundings } from "../run.ts";
import { colourTheme, monochromeTheme } from "../view/theme.ts";
import { inputHandler } from "./input-handler.ts";
import { Keyboard } from "./keyboard.ts";
import { Screen } from "./screen.tsx";
import { enterModes, leaveModes } from "./terminal-modes.ts";

/** Pictures a second, at most. Keys do not wait for the next one. */
const FRAMES = 60;

/** How a run of the client ended, for the one line that is left of it. */
interface Ending {
  readonly code: number;
  readonly line: string;
}

/** @returns the exit code */
export async function runScreen(
  options: ClientOptions,
  { stdin, stdout, stderr, env }: Surroundings,
): Promise<number> {
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  const client = new Client(options, {
    alerted: () => {},
    left: () => end(farewell(client.store.model)),
    happened: () => {},
  });

  // Whatever happens, also what nobody foresaw: the terminal is as it was when we are gone.
  let isRestored = false;
  const restore = () => {
    if (isRestored) return;
    isRestored = true;
    keyboard.stop();
    writeNow(leaveModes);
  };
  const crash = (error: unknown) => end({ code: 1, line: crashLine(error) });
  const stopped = (signal: NodeJS.Signals) => end({ code: 1, line: `Stopped by ${signal}.` });
  const signals: readonly NodeJS.Signals[] = ["SIGTERM", "SIGHUP", "SIGINT"];
  for (const signal of signals) process.once(signal, stopped);
  process.on("uncaughtException", crash);
  process.on("unhandledRejection", crash);
  process.on("exit", restore);

  const app = render(
    <Screen
      store={client.store}
      theme={env.NO_COLOR ? monochromeTheme : colourTheme}
      clock={options.clock}
    />,
    {
      stdin,
      stdout,
      interactive: stdout.isTTY === true,
      alternateScreen: true,
      exitOnCtrlC: false,
      incrementalRendering: true,
      maxFps: FRAMES,
    },
  );
  stdout.write(enterModes);
  const handle = inputHandler({
    client,
    size: () => ({ columns: stdout.columns, rows: stdout.rows }),
    redraw: () => app.clear(),
  });
  const keyboard = new Keyboard(stdin, options.clock, (inputs) => {
    for (const input of inputs) handle(input);
    // What a key did is painted now, not with the next picture.
    app.waitUntilRenderFlush().catch(crash);
  });
  keyboard.start();
  client.start();
  app.waitUntilExit().catch(crash);

  const { code, line } = await ended;
  client.close();
  app.unmount();
  await app.waitUntilExit().catch(() => {});
  restore();
  process.off("exit", restore);
  process.off("uncaughtException", crash);
  process.off("unhandledRejection", crash);
  for (const signal of signals) process.off(signal, stopped);
  (code === 0 ? stdout : stderr).write(`${line}\n`);
  return code;
}

/** Straight to the terminal, since a process that ends waits for no stream. */
function writeNow(text: string): void {
  try {
    writeSync(1, text);
  } catch {
    // The terminal is gone, and with it what was to be put back.
  }
}

function farewell({ address, serverName, link, conversations }: Model): Ending {
  const place = `${address.host} port ${address.port}`;
  const name = serverName === "" ? place : `${serverName} at ${place}`;
  if (conversations.size > 1 || serverName !== "") {
    const reason = link.state === "ended" && link.reason !== "logged out" ? `: ${link.reason}` : "";
    return { code: 0, line: `Left ${name}${reason}.` };
  }
  const reason = "reason" in link ? link.reason : "no answer yet";
  return { code: 1, line: `Could not reach ${place}: ${reason}.` };
}

function crashLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `The client stopped because of a mistake of its own: ${text.replaceAll("\n", " ")}`;
}
