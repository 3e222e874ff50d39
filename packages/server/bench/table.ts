// The figures as a table that Markdown can show as well.
import type { Row } from "./median.ts";
import type { EngineName } from "./targets/engine.ts";

/** From this part of a core on, the load generator is what binds. */
const GENERATOR_LIMIT = 0.9;

const HEADINGS = ["Figure", "ours", "yardstick", "ratio", "target", ""];

/** @param engine the one whose targets hold */
export function table(rows: readonly Row[], engine: EngineName): string {
  const lines = [HEADINGS, ...rows.map((row) => cells(row, engine))];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const written = lines.map((line) => {
    const padded = line.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);
    });
    return `| ${padded.join(" | ")} |`;
  });
  const rule = widths.map((width, column) =>
    column === 0 || column === 5 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`,
  );
  written.splice(1, 0, `|${rule.join("|")}|`);
  return written.join("\n");
}

function cells(row: Row, engine: EngineName): readonly string[] {
  const { unit, target, ratio } = row;
  const write = (value: number): string => `${unit.write(value)} ${unit.name}`.trimEnd();
  const held = target?.value[engine];
  return [
    row.row,
    write(row.ours),
    row.yardstick === undefined ? "" : write(row.yardstick),
    ratio === undefined ? "" : ratio.toFixed(2),
    target === undefined || held === undefined
      ? ""
      : `${target.bound === "at least" ? "≥" : "≤"} ${target.of === "ratio" ? `${held} ×` : write(held)}`,
    [verdict(row, held), isGeneratorBound(row) ? "generator at its limit" : ""]
      .filter((part) => part !== "")
      .join(", "),
  ];
}

function verdict({ target, ours, ratio = Number.NaN }: Row, held: number | undefined): string {
  if (target === undefined || held === undefined) return "";
  const value = target.of === "ours" ? ours : ratio;
  const isMet = target.bound === "at least" ? value >= held : value <= held;
  return isMet ? "met" : "not met";
}

function isGeneratorBound({ generatorLoad = 0 }: Row): boolean {
  return generatorLoad >= GENERATOR_LIMIT;
}
