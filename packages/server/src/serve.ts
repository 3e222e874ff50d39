// The program: options -> engine -> server, and the way back.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { backUp, exportRoom } from "./engines/embedded/copies.ts";
import { openEmbeddedEngine } from "./engines/embedded/embedded-engine.ts";
import { StoreProblem } from "./engines/embedded/store-problem.ts";
import type { Engine } from "./engines/engine.ts";
import { memoryEngine } from "./engines/memory/memory-engine.ts";
import type { Journal } from "./house/journal.ts";
import type { Credentials } from "./net/certificates.ts";
import { openJournal } from "./operations/journal.ts";
import { LoopDelay } from "./operations/loop-delay.ts";
import { realTimer } from "./operations/real-timer.ts";
import { limitsOf } from "./options/limit-options.ts";
import { readInvocation, type ServerOptions } from "./options.ts";
import { type SecurePort, securePort } from "./secure-port.ts";
import { type Server, startServer } from "./server.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** Milliseconds after which a shutdown that hangs is ended. */
const PATIENCE = 4_500;

/** Milliseconds between two looks at how the event loop fares. */
const DELAY_INTERVAL = 10_000;

/** The word for no data folder at all. */
const MEMORY = "memory";

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
    case "backup":
      await copy(() => backUp(folderOf(invocation.options), resolve(invocation.file)));
      break;
    case "export":
      await copy(() => writeRoom(invocation.options));
      break;
    case "serve":
      await open(invocation.options);
  }
}

/** Sets the exit code when it can't be done, with one line that says why. */
async function copy(write: () => void | Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** @throws StoreProblem when there is none */
function folderOf({ data }: ServerOptions): string {
  if (data !== MEMORY) return resolve(data);
  throw new StoreProblem("Nothing is kept with --data memory, so there is nothing to copy.");
}

async function writeRoom(options: ServerOptions): Promise<void> {
  const { room } = options;
  try {
    await pipeline(exportRoom(folderOf(options), room), process.stdout);
  } catch (error) {
    // Who reads may have had enough, as `head` has.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  }
}

async function open(options: ServerOptions): Promise<void> {
  const journal = openJournal(options["log-level"]);
  let tls: SecurePort | undefined;
  let engine: Engine;
  let server: Server;
  try {
    tls = await securePort(options);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
    return;
  }
  try {
    engine = await openEngine(options, journal);
  } catch (error) {
    if (!(error instanceof StoreProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    server = await startServer({
      port: options.port,
      host: options.host,
      name: options.name,
      version,
      inputStyle: options.input,
      mainPlace: options.room,
      password: options.password ?? "",
      recentLines: options.recent,
      grace: options.grace,
      engine,
      journal,
      limits: limitsOf(options),
      proxies: options["proxy-protocol"] ?? undefined,
      tls,
    });
  } catch (error) {
    process.stderr.write(`${whyNotListening(error, options)}\n`);
    process.exitCode = 1;
    await engine.close();
    return;
  }
  const secure = server.tlsPort === undefined ? "" : `, and with TLS on port ${server.tlsPort}`;
  process.stdout.write(
    `${options.name} is open on port ${server.port}${secure}. ${whereKept(options)} Ctrl-C closes it.\n`,
  );
  if (tls?.notice !== undefined) process.stdout.write(`${tls.notice}\n`);
  const delay = new LoopDelay(journal);
  setInterval(() => delay.look(), DELAY_INTERVAL).unref();
  const reread = tls?.reread;
  if (reread !== undefined) process.on("SIGHUP", () => renew(server, journal, reread));

  const close = async (): Promise<void> => {
    setTimeout(() => process.exit(0), PATIENCE).unref();
    await server.close();
    journal.note("info", "The house is closed.");
  };
  process.once("SIGINT", close);
  process.once("SIGTERM", close);
}

/** Takes the certificate from its files again, or keeps the former one. */
async function renew(
  server: Server,
  journal: Journal,
  reread: () => Promise<Credentials>,
): Promise<void> {
  try {
    server.renewCertificate(await reread());
    journal.note("info", "The certificate was read again.");
  } catch (error) {
    journal.note("error", "The former certificate stays: the new one can't be used.", { error });
  }
}

function openEngine(options: ServerOptions, journal: Journal): Promise<Engine> {
  const { data, durability, keep } = options;
  if (data === MEMORY) return Promise.resolve(memoryEngine(Date.now, keep));
  return openEmbeddedEngine(
    { folder: resolve(data), durability, retention: keep },
    { clock: Date.now, timer: realTimer, journal },
  );
}

function whereKept({ data }: ServerOptions): string {
  return data === MEMORY
    ? "Nothing said is kept after it closes."
    : `What is said is kept in ${resolve(data)}.`;
}

function whyNotListening(error: unknown, options: ServerOptions): string {
  const { code, message, port = options.port } = error as NodeJS.ErrnoException & { port?: number };
  const { host } = options;
  const flag = port === options["tls-port"] ? "--tls-port" : "--port";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Choose another with ${flag}, or stop the server that has it.`;
    case "EACCES":
      return `Port ${port} needs more rights than we have. Choose one above 1023 with ${flag}.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Choose another with --host.`;
    default:
      return `Can't listen on ${host} port ${port}: ${message}.`;
  }
}
