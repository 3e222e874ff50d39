// The server under test: a whole house with its door, in a process of its own.
import { type Engine, startServer } from "@tea-party/server";
import { answerParent } from "../processes/answering.ts";
import { type EngineName, openEngine } from "./engine.ts";
import { usage } from "./usage.ts";

/** A crowd that comes from one address and talks without a pause is what is to be measured. */
const limits = { maxConnections: 0, maxNewcomers: 0, connectRate: 0, floodRate: 0 };

let kept: Engine;

const answers = {
  ...usage,

  /**
   * @param folder where an engine may keep its files
   * @returns the port it listens on
   */
  async open(engine: EngineName, folder: string): Promise<number> {
    kept = await openEngine(engine, folder);
    const server = await startServer({ engine: kept, limits });
    return server.port;
  },

  /** Whoever searches waits until all that was said can be found. */
  async catchUp(): Promise<void> {
    await kept.log.search({ words: "tea", rooms: ["lobby"], limit: 1 });
  },
};

export type TeaHouseAnswers = typeof answers;

answerParent(answers);
