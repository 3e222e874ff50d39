// The program: options -> engine -> server, and the way back.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { copyAll, copyRoom } from "./copying.ts";
import { openEmbeddedEngine } from "./engines/embedded/embedded-engine.ts";
import { StoreProblem } from "./engines/embedded/store-problem.ts";
import type { Engine } from "./engines/engine.ts";
import { memoryEngine } from "./engines/memory/memory-engine.ts";
import type { Journal } from "./house/journal.ts";
import { type Credentials, validityOf } from "./net/certificates.ts";
import { openJournal } from "./operations/journal.ts";
import { whyNotOpen } from "./operations/listen-problem.ts";
import { LoopDelay } from "./operations/loop-delay.ts";
import { checkOpenFiles } from "./operations/open-files.ts";
import { realTimer } from "./operations/real-timer.ts";
import { heedSignals } from "./operations/signals.ts";
import { readInvocation } from "./options/invocation.ts";
import { limitsOf } from "./options/limit-options.ts";
import { isMemory, type ServerOptions, strangeVariables } from "./options.ts";
import { type SecurePort, securePort } from "./secure-port.ts";
import { type Server, startServer } from "./server.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** Milliseconds between two looks at how the event loop fares. */
const DELAY_INTERVAL = 10_000;

/** Runs the program. Sets the exit code; the process ends when nothing is left to do. */
export async function serve(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  // pnpm runs us in the package's folder, and says where it was started itself.
  if (environment.INIT_CWD !== undefined) process.chdir(environment.INIT_CWD);
  // What is kept is nobody else's to read, in whichever folder it lies.
  process.umask(0o077);
  // Who reads what we print may have had enough, as `head` has. The house goes on.
  process.stdout.on("error", () => {});
  const invocation = readInvocation(args, environment, version, process.stdout.columns);
  switch (invocation.kind) {
    case "print":
      process.stdout.write(`${invocation.text}\n`);
      break;
    case "mistake":
      process.stderr.write(`${invocation.text}\n`);
      process.exitCode = 2;
      break;
    case "backup":
      await copyAll(invocation.options, invocation.file);
      break;
    case "export":
      await copyRoom(invocation.options);
      break;
    case "serve":
      await open(invocation.options, strangeVariables(environment));
  }
}

/** @param strange variables that may have been meant to be options */
async function open(options: ServerOptions, strange: readonly string[]): Promise<void> {
  const journal = openJournal(options["log-level"]);
  for (const variable of strange) {
    journal.note("warn", "A variable is no option: --help lists them.", { variable });
  }
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
    const why = error instanceof StoreProblem ? error.message : whyNotOpen(error, options);
    process.stderr.write(`${why}\n`);
    process.exitCode = 1;
    await engine.close();
    return;
  }
  const secure = server.tlsPort === undefined ? "" : `, and with TLS on port ${server.tlsPort}`;
  process.stdout.write(
    `${options.name} is open on port ${server.port}${secure}. ${whereKept(options)} Ctrl-C closes it.\n`,
  );
  if (tls !== undefined) process.stdout.write(`${tls.notice}\n`);
  checkOpenFiles(journal, options["max-connections"]);
  const delay = new LoopDelay(journal);
  setInterval(() => delay.look(), DELAY_INTERVAL).unref();
  const reread = tls?.reread;
  heedSignals({
    journal,
    close: () => server.close(),
    reread: reread && (() => renew(server, journal, reread)),
  });
}

/** Takes the certificate from its files again, or keeps the former one. */
async function renew(
  server: Server,
  journal: Journal,
  reread: () => Promise<Credentials>,
): Promise<void> {
  try {
    const credentials = await reread();
    server.renewCertificate(credentials);
    const validity = validityOf(credentials, Date.now());
    journal.note("info", `The certificate was read again. ${validity}`);
  } catch (error) {
    const { message: reason } = error as Error;
    journal.note("error", "The former certificate stays: the new one can't be used.", { reason });
  }
}

function openEngine(options: ServerOptions, journal: Journal): Promise<Engine> {
  const { data, durability, keep } = options;
  if (isMemory(data)) return Promise.resolve(memoryEngine(Date.now, keep));
  return openEmbeddedEngine(
    { folder: resolve(data), durability, retention: keep },
    { clock: Date.now, timer: realTimer, journal },
  );
}

function whereKept({ data }: ServerOptions): string {
  return isMemory(data)
    ? "Nothing said is kept after it closes."
    : `What is said is kept in ${resolve(data)}.`;
}
