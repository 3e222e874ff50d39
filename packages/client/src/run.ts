// The program: command line -> core -> the face that fits the terminal.
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type { ClientOptions } from "./core/client.ts";
import { systemClock } from "./core/clock.ts";
import { noMemory } from "./core/keeping/memory.ts";
import { crashLog } from "./ending/crash-log.ts";
import { errorEnding } from "./ending/ending.ts";
import { factsOfEnvironment } from "./environment-facts.ts";
import { folders } from "./keeping/folders.ts";
import { saveExport } from "./keeping/save-export.ts";
import { SettingsFile } from "./keeping/settings-file.ts";
import { openStateFile } from "./keeping/state-file.ts";
import { openTranscript } from "./keeping/transcript.ts";
import { readTrust } from "./keeping/trust.ts";
import { type Face, readInvocation } from "./options.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { version: string };

/** The parts of a process that a face stands on. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: NodeJS.ProcessEnv;
}

/** @returns the exit code: 0 when all is well, 1 when it is not, 2 for a wrong command line */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { config, state } = folders();
  const file = new SettingsFile(join(config, "settings.toml"));
  const { read } = file;
  const servers = typeof read === "string" ? new Map() : read.servers;
  const invocation = readInvocation(args, version, servers);
  // Who asks for help gets it, whatever his file says.
  if (invocation.kind === "print") {
    surroundings.stdout.write(`${invocation.text}\n`);
    return 0;
  }
  if (typeof read === "string") return wrong(read, surroundings);
  if (invocation.kind === "mistake") return wrong(invocation.text, surroundings);
  // pnpm runs us in the package's folder, and says where it was started itself.
  const folder = surroundings.env.INIT_CWD ?? process.cwd();
  const { address, nick, key, face, tls } = invocation.options;
  const trust = tls === undefined ? undefined : readTrust(tls, folder);
  if (typeof trust === "string") return wrong(trust, surroundings);
  // What passes through a pipe is nobody's draft.
  const memory = surroundings.stdin.isTTY === true ? openStateFile(state, address) : noMemory;
  const keptKey = memory.recalled?.key || (memory.isLasting ? randomUUID() : undefined);
  const options: ClientOptions = {
    address,
    tls: trust,
    name: nick,
    key: key ?? keptKey,
    introduction: { client: "tea-party", version },
    instance: randomUUID().slice(0, 8),
    clock: systemClock,
    random: Math.random,
    settings: read.settings,
    terminal: factsOfEnvironment(surroundings.env),
    keepSetting: (name, value) => file.keep(name, value),
    saveExport: (name, lines) => saveExport(folder, name, lines),
    witness: read.log === undefined ? undefined : openTranscript(resolve(state, read.log)),
    memory,
  };
  const chosen = face ?? fittingFace(surroundings);
  const logCrash = crashLog(state, version);
  try {
    // Each face is loaded when it is chosen: a pipe does not wait for a screen it never shows.
    if (chosen === "screen") {
      const { runScreen } = await import("./ink/run-screen.tsx");
      return await runScreen(options, surroundings, logCrash);
    }
    const { runPlain } = await import("./plain/run-plain.ts");
    return await runPlain(options, chosen, surroundings, logCrash);
  } catch (error) {
    const { code, line } = errorEnding(error, logCrash);
    surroundings.stderr.write(`${line}\n`);
    return code;
  }
}

function wrong(sentence: string, { stderr }: Surroundings): number {
  stderr.write(`${sentence}\n`);
  return 2;
}

/** A screen needs a terminal on both ends, one that can move its cursor and is looked at. */
function fittingFace({ stdin, stdout, env }: Surroundings): Face {
  const { TERM, INK_SCREEN_READER } = env;
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true && TERM !== "dumb";
  return isTerminal && INK_SCREEN_READER !== "true" ? "screen" : "plain";
}
