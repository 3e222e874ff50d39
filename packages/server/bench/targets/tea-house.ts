// The server under test: a whole house with its door, in a process of its own.
import { startServer } from "@tea-party/server";
import { answerParent } from "../processes/answering.ts";
import { type EngineName, openEngine } from "./engine.ts";
import { usage } from "./usage.ts";

const answers = {
  ...usage,

  /**
   * @param folder where an engine may keep its files
   * @returns the port it listens on
   */
  async open(engine: EngineName, folder: string): Promise<number> {
    const server = await startServer({ engine: await openEngine(engine, folder) });
    return server.port;
  },
};

export type TeaHouseAnswers = typeof answers;

answerParent(answers);
