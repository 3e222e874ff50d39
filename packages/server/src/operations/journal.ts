// The house's journal, written by pino: sentences on a terminal, JSON lines anywhere else.
import { isatty } from "node:tty";
import pino, { type LoggerOptions } from "pino";
import { prettyFactory } from "pino-pretty";
import { EngineProblem } from "../engines/engine.ts";
import type { Journal } from "../house/journal.ts";
import { SteadyFile } from "./steady-file.ts";

/** From the most talkative to none at all. */
export const journalLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type JournalThreshold = (typeof journalLevels)[number];

/** Standard error, so that standard output stays for what was asked. */
const STDERR = 2;

/** What JSON lets stand and acts on a terminal: DEL, C1, what ends lines or turns them round. */
const UNSAFE = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/**
 * @param fd the file descriptor to write to
 * @param isTerminal whether a person looks on there
 */
export function openJournal(
  threshold: JournalThreshold,
  fd = STDERR,
  isTerminal = isatty(fd),
): Journal {
  const settings: LoggerOptions = {
    level: threshold,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: reasonOf },
  };
  const file = new SteadyFile(fd);
  // For people who look on: a sentence a line, in colours where the terminal has them.
  const shown = isTerminal
    ? prettyFactory({ ignore: "pid,hostname", singleLine: true })
    : (line: string) => line;
  const logger = pino(settings, { write: (line) => file.write(escaped(shown(line))) });
  return {
    note(level, sentence, details = {}) {
      logger[level](details, sentence);
    },
  };
}

/** A sentence for what the keeper has to solve; for a bug of ours, where it happened as well. */
function reasonOf(error: unknown): unknown {
  if (error instanceof EngineProblem) {
    const { message, cause } = error;
    return cause instanceof Error ? `${message} (${cause.message})` : message;
  }
  return error instanceof Error ? pino.stdSerializers.err(error) : error;
}

/** Visitors send what is noted of them: it must not reach the terminal of who reads the journal. */
function escaped(line: string): string {
  return line.replaceAll(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
