// The full-screen client: core, keyboard and Ink put together, and the terminal put back after.
import { type RenderOptions, render, type SuspendTerminal } from "ink";
import { Client, type ClientOptions } from "../core/client.ts";
import type { CrashLog } from "../ending/crash-log.ts";
import { type Ending, errorEnding, leavingEnding, signalEnding } from "../ending/ending.ts";
import { watchProcess } from "../ending/process-watch.ts";
import { Notices } from "../notices/notices.ts";
import type { Surroundings } from "../run.ts";
import { textSize } from "../view/chat-frame.ts";
import { windowTitle } from "../view/window-title.ts";
import { editDraft } from "./draft-editor.ts";
import { inputHandler } from "./input-handler.ts";
import { Keyboard } from "./keyboard.ts";
import { OwnedTerminal } from "./owned-terminal.ts";
import { Pace } from "./pace.ts";
import { mouseWords } from "./pointing.ts";
import { Screen } from "./screen.tsx";
import { StandIns } from "./stand-ins.ts";
import { stopUntilBrought } from "./suspension.ts";
import { takenDown } from "./taking-down.ts";
import { leaveScreen, wipe } from "./terminal-modes.ts";
import { TerminalProbe } from "./terminal-probe.ts";

/** Pictures a second, at most. Keys do not wait for the next one. */
const FRAMES = 60;

/** @returns the exit code */
export async function runScreen(
  options: ClientOptions,
  surroundings: Surroundings,
  logCrash: CrashLog,
): Promise<number> {
  const { stdin, stdout, stderr } = surroundings;
  const { promise: ended, resolve: end } = Promise.withResolvers<Ending>();
  const crashed = (error: unknown) => end(errorEnding(error, logCrash));

  const notices = new Notices(surroundings.env, options.clock, (sequence) => {
    stdout.write(sequence);
  });
  const client = new Client(options, {
    alerted(who, text) {
      const { isFocused, settings } = client.store.model;
      if (settings.notify === "on") notices.alert(who, text, isFocused);
    },
    left: () => end(leavingEnding(client.store.model)),
    happened: () => {},
  });
  let silence: SuspendTerminal | undefined;
  const tellTitle = () => notices.title(windowTitle(client.store.model));
  const learnSize = () => {
    const facts = textSize({ columns: stdout.columns, rows: stdout.rows });
    client.dispatch({ type: "terminalLearned", facts });
  };
  learnSize();
  stdout.on("resize", learnSize);
  const keyboard = new Keyboard(stdin, options.clock, (inputs) => {
    for (const input of inputs) {
      if (input.type === "report") learn(input.text);
      else handle(input);
    }
    // What a key did is painted now, not with the next picture.
    app.waitUntilRenderFlush().catch(crashed);
  });
  const terminal = new OwnedTerminal(stdout, keyboard);
  const probe = new TerminalProbe(options.clock);
  const pace = new Pace(client.store, options.clock, (question) => stdout.write(question));
  const learn = (report: string) => {
    pace.receive(report);
    const facts = probe.receive(report);
    if (facts !== undefined) client.dispatch({ type: "terminalLearned", facts });
  };

  const stopWatching = watchProcess({
    stoppedBy: (signal) => end(signalEnding(signal)),
    crashed,
    exiting() {
      client.close();
      terminal.restore();
    },
  });

  // The terminal is ours before it is asked anything: its answers must not be echoed.
  terminal.take();
  probe.ask((questions) => stdout.write(questions));
  const standIns = new StandIns();
  const screen = draw(client, options, standIns, (suspendInk) => {
    silence = suspendInk;
  });
  const app = render(screen, inkOptions(stdin, standIns.replacedOn(stdout)));
  // A frame drawn over what another program wrote would heal nothing: it starts anew.
  const redraw = () => {
    stdout.write(wipe);
    app.clear();
    app.rerender(screen);
  };
  const lend = async (use: () => Promise<void>) => {
    if (silence === undefined) return;
    await pace.rest();
    await terminal.lend(silence, use).catch(crashed);
    pace.goOn();
    notices.forgetTitle();
    tellTitle();
  };
  const handle = inputHandler({
    client,
    size: () => ({ columns: stdout.columns, rows: stdout.rows }),
    now: options.clock.now,
    screen: {
      redraw,
      mouse: () => client.dispatch({ type: "noticed", text: mouseWords(terminal.toggleMouse()) }),
      suspend: () => lend(() => stopUntilBrought(options.clock)),
      editor: () => lend(() => editDraft(client, surroundings.env)),
    },
  });
  client.store.subscribe(tellTitle);
  client.store.subscribe(() => {
    app
      .waitUntilRenderFlush()
      .then(() => pace.written())
      .catch(crashed);
  });
  client.start();
  // React gives up on a component that throws, and Ink on React.
  app.waitUntilExit().catch(crashed);

  const { code, line } = await ended;
  client.close();
  stdout.off("resize", learnSize);
  await Promise.all([probe.settled(), pace.rest()]);
  if (!(await takenDown(app, options.clock))) stdout.write(leaveScreen);
  terminal.restore();
  stopWatching();
  (code === 0 ? stdout : stderr).write(`${line}\n`);
  return code;
}

function draw(
  client: Client,
  { clock }: ClientOptions,
  standIns: StandIns,
  onShown: (suspendInk: SuspendTerminal) => void,
) {
  return <Screen store={client.store} clock={clock} standIns={standIns} onShown={onShown} />;
}

function inkOptions(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): RenderOptions {
  return {
    stdin,
    stdout,
    // Ink takes CI for a terminal that shows nothing until the end; we ask the terminal itself.
    interactive: stdout.isTTY === true,
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    maxFps: FRAMES,
  };
}
