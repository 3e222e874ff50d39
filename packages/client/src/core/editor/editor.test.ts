import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EditorCommand, edited, editorCommands, inserted } from "./commands.ts";
import { type Editor, newEditor, withCaret } from "./editor.ts";
import { characterBoundary, splitCharacters } from "./graphemes.ts";

/** A draft drawn as people draw it: `|` is the caret. */
function drawn({ text, caret }: Editor): string {
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

function draft(picture: string): Editor {
  const caret = picture.indexOf("|");
  return withCaret(newEditor(picture.replace("|", "")), caret);
}

function after(picture: string, ...commands: readonly EditorCommand[]): string {
  return drawn(commands.reduce(edited, draft(picture)));
}

describe("a draft", () => {
  it.each<[string, EditorCommand, string]>([
    ["one two|", "backward-char", "one tw|o"],
    ["👨‍👩‍👧|x", "backward-char", "|👨‍👩‍👧x"],
    ["|e\u0301x", "forward-char", "e\u0301|x"],
    ["one two|", "backward-word", "one |two"],
    ["one, two|", "backward-word", "one, |two"],
    ["|one two", "forward-word", "one| two"],
    ["今天有人|", "backward-word", "今天|有人"],
    ["one\ntwo|", "beginning-of-line", "one\n|two"],
    ["o|ne\ntwo", "end-of-line", "one|\ntwo"],
    ["one\n|two", "backward-word", "|one\ntwo"],
    ["one\nlonger|", "previous-line", "one|\nlonger"],
    ["lo|nger\none", "next-line", "longer\non|e"],
    ["one|", "previous-line", "one|"],
    ["🇨🇳👍🏽|", "backward-delete-char", "🇨🇳|"],
    ["|", "backward-delete-char", "|"],
    ["a|👍🏽b", "delete-char", "a|b"],
    ["one t|wo\nthree", "kill-line", "one t|\nthree"],
    ["one|\ntwo", "kill-line", "one|two"],
    ["one\ntw|o", "unix-line-discard", "one\n|o"],
    ["one |two three", "kill-word", "one | three"],
    ["one/two|", "backward-kill-word", "one/|"],
    ["say one/two |x", "unix-word-rubout", "say |x"],
    ["te|a", "transpose-chars", "tae|"],
    ["tea|", "transpose-chars", "tae|"],
    ["t|", "transpose-chars", "t|"],
  ])("%s %s %s", (before, command, expected) => {
    expect(after(before, command)).toBe(expected);
  });

  it("brings back what was killed, as one piece if it was killed in one go", () => {
    expect(after("one two|", "unix-word-rubout", "unix-word-rubout", "yank")).toBe("one two|");
    expect(after("|one two", "kill-word", "kill-word", "yank", "yank")).toBe("one twoone two|");
  });

  it("goes round older kills after a yank", () => {
    const killed = (["kill-word", "end-of-line", "unix-word-rubout"] as const).reduce(
      edited,
      draft("|one two"),
    );
    expect(drawn(edited(killed, "yank"))).toBe(" two|");
    const popped = edited(edited(killed, "yank"), "yank-pop");
    expect(drawn(popped)).toBe(" one|");
    expect(drawn(edited(popped, "yank-pop"))).toBe(" two|");
  });

  it("undoes word by word what was typed, and a kill at once", () => {
    let editor = newEditor();
    for (const character of "one two") editor = inserted(editor, character);
    const undo = (from: Editor) => edited(from, "undo");
    const killed = edited(editor, "unix-line-discard");
    expect(drawn(killed)).toBe("|");
    expect(drawn(undo(killed))).toBe("one two|");
    expect(drawn(undo(undo(killed)))).toBe("one|");
    expect(drawn(undo(undo(undo(killed))))).toBe("|");
  });

  it("forgets the oldest undo of a big draft before it fills the memory", () => {
    let editor = newEditor("x".repeat(400_000));
    for (let count = 0; count < 10; count++)
      editor = edited(inserted(editor, "y"), "backward-char");
    expect(editor.past.length).toBeLessThan(5);
  });
});

type Operation = { type: "insert"; text: string } | { type: "run"; command: EditorCommand };

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .constantFrom(
      "a",
      "b c",
      "\n",
      "👍🏽",
      "e\u0301",
      "\u0301",
      "\u200d",
      "👩",
      "🇨",
      "🇳",
      "龙井",
      " ",
    )
    .map((text) => ({ type: "insert" as const, text })),
  fc.constantFrom(...editorCommands).map((command) => ({ type: "run" as const, command })),
);

function apply(editor: Editor, step: Operation): Editor {
  return step.type === "insert" ? inserted(editor, step.text) : edited(editor, step.command);
}

/** The same with nothing but arrays of characters, for the commands that have a simple one. */
function naive(
  before: readonly string[],
  behind: readonly string[],
  step: Operation,
): string | undefined {
  const all = (left: readonly string[], right: readonly string[]) => left.join("") + right.join("");
  if (step.type === "insert") return before.join("") + step.text + behind.join("");
  switch (step.command) {
    case "backward-delete-char":
      return all(before.slice(0, -1), behind);
    case "delete-char":
      return all(before, behind.slice(1));
    case "backward-char":
    case "forward-char":
    case "backward-word":
    case "forward-word":
    case "beginning-of-line":
    case "end-of-line":
    case "previous-line":
    case "next-line":
      return all(before, behind);
    case "unix-line-discard":
      return all(before.slice(0, before.lastIndexOf("\n") + 1), behind);
    default:
      return undefined;
  }
}

describe("any sequence of keys", () => {
  it("leaves the caret between two characters and the text as plain arrays have it", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (steps) => {
        let editor = newEditor();
        for (const step of steps) {
          const before = splitCharacters(editor.text.slice(0, editor.caret));
          const behind = splitCharacters(editor.text.slice(editor.caret));
          editor = apply(editor, step);
          expect(characterBoundary(editor.text, editor.caret)).toBe(editor.caret);
          const expected = naive(before, behind, step);
          if (expected !== undefined) expect(editor.text).toBe(expected);
        }
      }),
    );
  });

  it("is taken back by as many undos", () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 40 }), (steps) => {
        const noUndo = steps.filter((step) => step.type === "insert" || step.command !== "undo");
        let editor = noUndo.reduce(apply, newEditor());
        for (let count = 0; count <= noUndo.length; count++) editor = edited(editor, "undo");
        expect(editor.text).toBe("");
      }),
    );
  });
});
