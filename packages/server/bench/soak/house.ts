// The house that is soaked, in a process of its own, and what can be asked of it.
import { type Engine, type Server, startServer } from "@tea-party/server";
import { answerParent } from "../processes/answering.ts";
import { type EngineName, openEngine } from "../targets/engine.ts";

/** Small enough that a soak of a minute reaches each of them. */
const limits = {
  maxConnections: 0,
  connectRate: 0,
  floodRate: 200,
  floodBurst: 50,
  sendQueue: 65_536,
};

/** Lines of the log read at a time. */
const PAGE = 500;

/** What must be the same whenever nobody is here. */
export interface State {
  readonly sessions: number;
  readonly names: number;
  readonly listeners: number;
  /** Timers, sockets and all else that keeps the process alive, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  /** Bytes that the program holds, once what nobody needs is let go. */
  readonly heap: number;
  /** Bytes of the whole process. */
  readonly memory: number;
}

let engine: Engine;
let server: Server;

const answers = {
  async open(name: EngineName, folder: string): Promise<number> {
    engine = await openEngine(name, folder);
    server = await startServer({ engine, limits, inputStyle: "talk" });
    return server.port;
  },

  async state(): Promise<State> {
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    const resources: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) {
      resources[kind] = (resources[kind] ?? 0) + 1;
    }
    return {
      sessions: server.house.sessions.size,
      names: (await engine.presence.list()).length,
      listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
      resources,
      heap: heapUsed + external,
      memory: rss,
    };
  },

  /** What was said in a room, oldest first, from a line on. */
  async said(room: string, after: number): Promise<{ texts: string[]; last: number }> {
    const { events } = await engine.log.read({ room, after, limit: PAGE, talkOnly: true });
    const texts = events.map((event) => (event.type === "said" ? event.text : ""));
    return { texts, last: events.at(-1)?.id ?? after };
  },

  async close(): Promise<void> {
    await server.close();
  },
};

export type SoakedHouseAnswers = typeof answers;

answerParent(answers);
