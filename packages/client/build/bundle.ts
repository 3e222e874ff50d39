// Puts the program and its libraries into a few files: opening a thousand small ones takes longer
// than all that is in them.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";

export async function bundle(client: string, dist: string): Promise<void> {
  const bundled = await rolldown({
    cwd: client,
    input: "src/main.ts",
    platform: "node",
    resolve: { conditionNames: ["@tea/source", "node", "import", "default"] },
    transform: {
      define: {
        // React and Ink in the form for production: half the work for every picture.
        "process.env.NODE_ENV": '"production"',
        // Yoga would take its own WebAssembly out of a string by fetching it, and Node loads 60 ms
        // of a web client for that. Nothing else in the client fetches.
        fetch: "undefined",
      },
    },
    // Ink asks for it only when someone debugs Ink.
    external: ["react-devtools-core"],
  });
  for (const file of readdirSync(dist)) {
    if (file.endsWith(".js")) rmSync(join(dist, file));
  }
  await bundled.write({ dir: dist, minify: true, chunkFileNames: "[name].js" });
}
