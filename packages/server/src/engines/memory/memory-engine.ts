// The engine that keeps everything in this process and nothing after it.
import type { Clock } from "../../house/clock.ts";
import type { Engine } from "../engine.ts";
import { MemoryLog } from "./memory-log.ts";
import { MemoryPresence } from "./memory-presence.ts";
import { MemoryReading } from "./memory-reading.ts";
import { MemoryRooms } from "./memory-rooms.ts";

export function memoryEngine(clock: Clock): Engine {
  const log = new MemoryLog(clock);
  return {
    log,
    own: log.own,
    presence: new MemoryPresence(),
    rooms: new MemoryRooms((room) => log.hasTalk(room)),
    reading: new MemoryReading(),
    close: () => log.close(),
  };
}
