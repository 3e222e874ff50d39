// Loaded into a server before it starts: on SIGUSR2 it prints how much of its memory is in use. Garbage
// is collected first, or the figure would depend on when that was last done.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

let looks = 0;

process.on("SIGUSR2", () => {
  // What lies outside of V8's heap is given back by the collection after the one that found it.
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(`Look ${++looks}: ${heapUsed + external} bytes in use.\n`);
});
