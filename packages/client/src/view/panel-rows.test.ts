import { expect, it } from "vitest";
import { scenes } from "../testing/scenes.ts";
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
