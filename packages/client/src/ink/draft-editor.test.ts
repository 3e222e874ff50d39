import { expect, it } from "vitest";
import { writeInEditor } from "./draft-editor.ts";

const { env } = process;

it("gives the editor the draft, and takes what was written", async () => {
  const EDITOR = `sed -i 's/wrold/world/'`;
  const written = await writeInEditor("hello wrold\nbye", { ...env, VISUAL: "", EDITOR });
  expect(written).toEqual({ text: "hello world\nbye" });
});

it("prefers VISUAL, and leaves out the line end that the editor added", async () => {
  const VISUAL = 'f() { echo hi > "$1"; }; f';
  expect(await writeInEditor("", { ...env, VISUAL, EDITOR: "false" })).toEqual({ text: "hi" });
});

it("says so when the editor fails", async () => {
  expect(await writeInEditor("hi", { ...env, VISUAL: "false" })).toEqual({
    problem: 'The editor "false" failed; the draft is as it was.',
  });
});
