// Ctrl+X: the reader writes his draft in an editor of his own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../core/client.ts";
import { activeComposer } from "../core/composer/composing.ts";
import { cleanDraft } from "../core/composer/pasting.ts";

/** What was written, or a sentence why nothing came of it. */
export type Written = { readonly text: string } | { readonly problem: string };

/** The draft goes to the editor and comes back; a secret never leaves this process. */
export async function editDraft(client: Client, env: NodeJS.ProcessEnv): Promise<void> {
  const { model } = client.store;
  if (model.secretPrompt !== undefined) return;
  const written = await writeInEditor(activeComposer(model).editor.text, env);
  if ("problem" in written) client.dispatch({ type: "noticed", text: written.problem });
  else client.dispatch({ type: "drafted", text: cleanDraft(written.text) });
}

/** Runs $VISUAL or $EDITOR on this process's terminal and waits for its end. */
export async function writeInEditor(text: string, env: NodeJS.ProcessEnv): Promise<Written> {
  const editor = env.VISUAL || env.EDITOR || "vi";
  const folder = mkdtempSync(join(tmpdir(), "tea-party-"));
  try {
    const path = join(folder, "draft.txt");
    writeFileSync(path, text, { mode: 0o600 });
    // A shell, since the variable may hold arguments: EDITOR="code --wait".
    const child = spawn("sh", ["-c", `${editor} "$1"`, "sh", path], { stdio: "inherit", env });
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) return { problem: `The editor "${editor}" failed; the draft is as it was.` };
    // Editors end a file with a line end that nobody typed.
    return { text: readFileSync(path, "utf8").replace(/\r?\n$/, "") };
  } catch (error) {
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    return { problem: `The editor "${editor}" can't be started (${code}).` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
