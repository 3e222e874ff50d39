// The engine that keeps everything in this process and nothing after it.
import type { Clock } from "../../house/clock.ts";
import type { Engine } from "../engine.ts";
import { keepEverything, keptOf, type RetentionPlan, retentionOf } from "../retention.ts";
import { MemoryLog } from "./memory-log.ts";
import { MemoryPresence } from "./memory-presence.ts";
import { MemoryReading } from "./memory-reading.ts";
import { MemoryRooms } from "./memory-rooms.ts";

/** @param retention what of it is kept, beside what memory has room for */
export function memoryEngine(clock: Clock, retention: RetentionPlan = keepEverything): Engine {
  const log = new MemoryLog(clock, retention);
  return {
    log,
    own: log.own,
    presence: new MemoryPresence(),
    rooms: new MemoryRooms((room) => log.hasTalk(room)),
    kept: (room) => keptOf(retentionOf(retention, room), false),
    reading: new MemoryReading(),
    close: () => log.close(),
  };
}
