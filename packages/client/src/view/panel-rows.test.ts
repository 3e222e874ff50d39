import { expect, it } from "vitest";
import { scenes } from "../testing/scenes.ts";
import { Story } from "../testing/story.ts";
import { panelRows } from "./panel-rows.ts";

const texts = (index: number, height: number) => {
  const story = scenes["many-rooms"]().happens({ type: "went", to: index });
  return panelRows(story.model, height).map((row) => row.map(({ text }) => text).join(""));
};

it.each([1, 12, 24])("room %i is in sight where there is room for few of them", (index) => {
  const rows = texts(index, 12);
  expect(rows).toHaveLength(12);
  expect(rows.filter((row) => row.startsWith("▸"))).toHaveLength(1);
  expect(rows.filter((row) => row.includes("#") || row.includes("@"))).toHaveLength(8);
});

it("says who is here where there can be someone, and of a server without people nothing", () => {
  const heading = ({ model }: Story) =>
    panelRows(model, 20).some((row) => row.some(({ text }) => text.includes("HERE")));
  const door = new Story().happens({ type: "connected" });
  expect(heading(door.happens({ type: "speechSettled", speech: "lines" }))).toBe(false);
  expect(heading(Story.inside().typed("/query mei"))).toBe(false);
  expect(heading(Story.inside("you", []))).toBe(true);
  const house = new Story("you").happens({ type: "connected" }).printed("Welcome to TestChat");
  house.happens({ type: "speechSettled", speech: "text" });
  expect(heading(house.printed("The following are in this room:", "you"))).toBe(true);
});
