import type { EventOf } from "@tea-party/protocol";
import { describe, expect, it } from "vitest";
import { commands, NINE, said } from "../../testing/facts.ts";
import { Story } from "../../testing/story.ts";

const page = (from: number, to: number, more: boolean): EventOf<"ownListed"> => ({
  type: "ownListed",
  time: NINE,
  lines: Array.from({ length: to - from + 1 }, (_, index) => said(from + index, "you", "hi")),
  onwards: true,
  more,
});

/** In a house that exports. */
function inside(): Story {
  return Story.inside().told(commands("export [part]", "say <text>"));
}

const asks = (after: number) => ({
  type: "request",
  request: { type: "own", after, limit: 500 },
});

const lastWords = (story: Story) => story.transcript("#parlour").at(-1);

describe("/export", () => {
  it("asks page by page, and saves all of it when the last has come", () => {
    const story = inside().typed("/export mine.ndjson");
    expect(story.asked()).toEqual([asks(0)]);
    story.told(page(1, 500, true));
    expect(story.asked()).toEqual([asks(500)]);

    story.told(page(501, 502, false));

    const [save, ...more] = story.asked();
    expect(more).toEqual([]);
    expect(save).toMatchObject({ type: "save", file: "mine.ndjson" });
    const lines = save?.type === "save" ? save.lines : [];
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(
      Array.from({ length: 502 }, (_, index) => index + 1),
    );
    expect(story.model.exporting).toBeUndefined();
  });

  it("names a file by the server and the day, where the reader names none", () => {
    const story = inside()
      .typed("/export")
      .told(page(1, 1, false));
    expect(story.asked().at(-1)).toMatchObject({ file: "tea-party-localhost-2026-11-23.ndjson" });
  });

  it("saves nothing when nothing was said", () => {
    const story = inside()
      .typed("/export")
      .told(page(1, 0, false));
    expect(story.asked()).toEqual([asks(0)]);
    expect(lastWords(story)).toContain("Nothing that you said is kept here.");
  });

  it("is one at a time", () => {
    const story = inside().typed("/export one").typed("/export two");
    expect(story.asked()).toEqual([asks(0)]);
    expect(lastWords(story)).toContain("An export is under way.");
  });

  it("is broken off with the link, and said so", () => {
    const story = inside()
      .typed("/export mine")
      .told(page(1, 500, true))
      .lost();
    expect(lastWords(story)).toContain("The link broke before all was exported.");
    expect(story.model.exporting).toBeUndefined();
  });

  it("is the server's to refuse where it has no such command", () => {
    expect(Story.inside().typed("/export").sent()).toEqual(["/export"]);
  });
});
