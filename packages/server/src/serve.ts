// The composition root: options -> engine -> house -> listener, and the way back.
import { createRequire } from "node:module";
import { memoryEngine } from "./engines/memory/memory-engine.ts";
import { House } from "./house/house.ts";
import { Tick } from "./house/tick.ts";
import { Listener } from "./net/listener.ts";
import { openJournal } from "./operations/journal.ts";
import { readInvocation, type ServerOptions } from "./options.ts";
import { standardPlan } from "./rooms/plan.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** Milliseconds after which a shutdown that hangs is ended. */
const PATIENCE = 4_500;

/** Runs the program. Sets the exit code; the process ends when nothing is left to do. */
export async function serve(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const invocation = readInvocation(args, environment, version);
  switch (invocation.kind) {
    case "print":
      process.stdout.write(`${invocation.text}\n`);
      break;
    case "mistake":
      process.stderr.write(`${invocation.text}\n`);
      process.exitCode = 2;
      break;
    case "serve":
      await open(invocation.options);
  }
}

async function open(options: ServerOptions): Promise<void> {
  const journal = openJournal(options["log-level"]);
  const house = await House.open(
    {
      name: options.name,
      version,
      inputStyle: options.input,
      mainPlace: options.room,
      recentLines: options.recent,
      roomLimit: 1_000,
    },
    {
      engine: memoryEngine(Date.now),
      plan: standardPlan,
      tick: new Tick(setImmediate),
      clock: Date.now,
      journal,
    },
  );
  const listener = new Listener(house);
  try {
    const port = await listener.listen(options.port, options.host);
    process.stdout.write(`${options.name} is open on port ${port}. Ctrl-C closes it.\n`);
  } catch (error) {
    process.stderr.write(`${whyNotListening(error, options)}\n`);
    process.exitCode = 1;
    return;
  }

  const close = async (): Promise<void> => {
    setTimeout(() => process.exit(0), PATIENCE).unref();
    const closed = listener.close();
    await house.close("shutdown", `${options.name} is closing. Goodbye.`);
    await closed;
    journal.note("info", "The house is closed.");
  };
  process.once("SIGINT", close);
  process.once("SIGTERM", close);
}

function whyNotListening(error: unknown, { port, host }: ServerOptions): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Choose another with --port, or stop the server that has it.`;
    case "EACCES":
      return `Port ${port} needs more rights than we have. Choose one above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Choose another with --host.`;
    default:
      return `Can't listen on ${host} port ${port}: ${message}.`;
  }
}
