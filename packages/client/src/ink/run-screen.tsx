// The full-screen client: core, keyboard and Ink put together, and the terminal put back after.
import { type Instance, render } from "ink";
import { Client, type ClientOptions } from "../core/client.ts";
import type { Surroundings } from "../run.ts";
import { colourTheme, monochromeTheme } from "../view/theme.ts";
import { crashEnding, type Ending, leavingEnding, signalEnding } from "./ending.ts";
import { inputHandler } from "./input-handler.ts";
import { Keyboard } from "./keyboard.ts";
import { watchProcess } from "./process-watch.ts";
import { Screen } from "./screen.tsx";
import { enterModes, leaveModes } from "./terminal-modes.ts";

/** Pictures a second, at most. Keys do not wait for the next one. */
const FRAMES = 60;

/** @returns the exit code */
export async function runScreen(
  options: ClientOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdin, stdout, stderr } = surroundings;
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  const crashed = (error: unknown) => end(crashEnding(error));

  const client = new Client(options, {
    alerted: () => {},
    left: () => end(leavingEnding(client.store.model)),
    happened: () => {},
  });
  const app = draw(client, options, surroundings);
  const handle = inputHandler({
    client,
    size: () => ({ columns: stdout.columns, rows: stdout.rows }),
    redraw: () => app.clear(),
  });
  const keyboard = new Keyboard(stdin, options.clock, (inputs) => {
    for (const input of inputs) handle(input);
    // What a key did is painted now, not with the next picture.
    app.waitUntilRenderFlush().catch(crashed);
  });
  // What is written to a terminal is written at once, even while the process exits.
  const restore = () => {
    keyboard.stop();
    stdout.write(leaveModes);
  };
  const stopWatching = watchProcess({
    stoppedBy: (signal) => end(signalEnding(signal)),
    crashed,
    exiting() {
      client.close();
      restore();
    },
  });

  stdout.write(enterModes);
  keyboard.start();
  client.start();
  // React gives up on a component that throws, and Ink on React.
  app.waitUntilExit().catch(crashed);

  const { code, line } = await ended;
  client.close();
  app.unmount();
  await app.waitUntilExit().catch(crashed);
  restore();
  stopWatching();
  (code === 0 ? stdout : stderr).write(`${line}\n`);
  return code;
}

function draw(client: Client, { clock }: ClientOptions, surroundings: Surroundings): Instance {
  const { stdin, stdout, env } = surroundings;
  const theme = env.NO_COLOR ? monochromeTheme : colourTheme;
  return render(<Screen store={client.store} theme={theme} clock={clock} />, {
    stdin,
    stdout,
    // Ink takes CI for a terminal that shows nothing until the end; we ask the terminal itself.
    interactive: stdout.isTTY === true,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    maxFps: FRAMES,
  });
}
