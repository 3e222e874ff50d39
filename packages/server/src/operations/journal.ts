// The house's journal, written by pino: sentences on a terminal, JSON lines anywhere else.
import { isatty } from "node:tty";
import pino, { type LoggerOptions } from "pino";
import { prettyFactory } from "pino-pretty";
import type { Journal } from "../house/journal.ts";
import { SteadyFile } from "./steady-file.ts";

/** From the most talkative to none at all. */
export const journalLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type JournalThreshold = (typeof journalLevels)[number];

/** Standard error, so that standard output stays for what was asked. */
const STDERR = 2;

/** @param fd the file descriptor to write to */
export function openJournal(threshold: JournalThreshold, fd = STDERR): Journal {
  const settings: LoggerOptions = {
    level: threshold,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  };
  const file = new SteadyFile(fd);
  const logger = pino(settings, isatty(fd) ? inSentences(file) : file);
  return {
    note(level, sentence, details = {}) {
      logger[level](details, sentence);
    },
  };
}

/** For people who look on: a sentence a line, in colours where the terminal has them. */
function inSentences(file: SteadyFile): { write(line: string): void } {
  const pretty = prettyFactory({ ignore: "pid,hostname", singleLine: true });
  return { write: (line) => file.write(pretty(line)) };
}
