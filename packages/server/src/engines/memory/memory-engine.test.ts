import { engineContract } from "../engine.contract.ts";
import { memoryEngine } from "./memory-engine.ts";

engineContract({
  name: "memory",
  isDurable: false,
  prepare: async () => ({
    open: async (clock) => memoryEngine(clock),
    dispose: async () => {},
  }),
});
