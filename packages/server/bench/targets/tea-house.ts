// The server under test: a whole house with its door, in a process of its own.
import { startServer } from "@tea-party/server";
import { answerParent } from "../processes/answering.ts";
import { type EngineName, openEngine } from "./engine.ts";
import { usage } from "./usage.ts";

/** A crowd that comes from one address and talks without a pause is what is to be measured. */
const limits = { maxConnections: 0, maxNewcomers: 0, connectRate: 0, floodRate: 0 };

const answers = {
  ...usage,

  /**
   * @param folder where an engine may keep its files
   * @returns the port it listens on
   */
  async open(engine: EngineName, folder: string): Promise<number> {
    const server = await startServer({ engine: await openEngine(engine, folder), limits });
    return server.port;
  },
};

export type TeaHouseAnswers = typeof answers;

answerParent(answers);
