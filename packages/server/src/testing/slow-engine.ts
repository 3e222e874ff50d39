// An engine as it is when a disk or a network is behind it: every answer takes a few turns.
import type { Engine } from "../engines/engine.ts";

type Method = (...values: never[]) => Promise<unknown>;

/** The turns of the event loop that an answer takes. */
const TURNS = 3;

export async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate);
}

/** The same engine, its work begun late and its answers given later, in the order asked. */
export function slowEngine(engine: Engine): Engine {
  return {
    log: slow(engine.log, ["append", "read"]),
    own: slow(engine.own, ["knows", "read", "count", "erase"]),
    presence: slow(engine.presence, ["claim", "rename", "describe", "release", "list"]),
    reading: slow(engine.reading, ["moveOn", "marksOf"]),
    rooms: slow(engine.rooms, ["open", "setTopic", "forget", "list"]),
    kept: (room) => engine.kept(room),
    close: () => engine.close(),
  };
}

function slow<Part extends object>(part: Part, methods: readonly (keyof Part)[]): Part {
  return new Proxy(part, {
    get(target, name) {
      const value = Reflect.get(target, name) as Method;
      if (typeof value !== "function") return value;
      if (!methods.includes(name as keyof Part)) return value.bind(target);
      return async (...values: never[]) => {
        await turns(TURNS);
        const answer = await value.apply(target, values);
        await turns(TURNS);
        return answer;
      };
    },
  });
}
