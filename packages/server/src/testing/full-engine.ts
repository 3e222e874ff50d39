// An engine as it is when its disk can be full: whatever is to be kept is refused meanwhile.
import { type Engine, EngineProblem } from "../engines/engine.ts";

const KEEPING = new Set<PropertyKey>(["append", "open", "setTopic", "forget", "moveOn", "erase"]);

export function fillableEngine(engine: Engine) {
  const disk = { isFull: false };
  const fillable = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const value = Reflect.get(target, name);
        if (disk.isFull && KEEPING.has(name))
          return () => Promise.reject(new EngineProblem("disk full"));
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  const { log, own, rooms, reading } = engine;
  return {
    disk,
    engine: {
      ...engine,
      log: fillable(log),
      own: fillable(own),
      rooms: fillable(rooms),
      reading: fillable(reading),
    },
  };
}
