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
    // React and Ink in the form for production: half the work for every picture.
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    // Ink asks for it only when someone debugs Ink.
    external: ["react-devtools-core"],
  });
  for (const file of readdirSync(dist)) {
    if (file.endsWith(".js")) rmSync(join(dist, file));
  }
  await bundled.write({ dir: dist, minify: true, chunkFileNames: "[name].js" });
}
