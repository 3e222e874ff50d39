// The house's journal, written by pino: sentences on a terminal, JSON lines anywhere else.
import pino, { type LoggerOptions } from "pino";
import pretty from "pino-pretty";
import type { Journal } from "../house/journal.ts";

/** From the most talkative to none at all. */
export const journalLevels = ["debug", "info", "warn", "error", "silent"] as const;

export type JournalThreshold = (typeof journalLevels)[number];

/** Writes to standard error, so that standard output stays for what was asked. */
export function openJournal(threshold: JournalThreshold): Journal {
  const settings: LoggerOptions = {
    level: threshold,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: pino.stdSerializers.err },
  };
  const stream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: "pid,hostname", singleLine: true })
    : pino.destination({ dest: 2, sync: true });
  const logger = pino(settings, stream);
  return {
    note(level, sentence, details = {}) {
      logger[level](details, sentence);
    },
  };
}
