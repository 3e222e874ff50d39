// Readings as a table that Markdown can show as well.
import type { Reading } from "./reading.ts";

const HEADINGS = ["Figure", "Measured", "Yardstick", "Target", ""];

export function table(readings: readonly Reading[]): string {
  const lines = [
    HEADINGS,
    ...readings.map(({ what, measured, yardstick, target, isMet }) => [
      what,
      measured,
      yardstick,
      target,
      isMet ? "met" : "not met",
    ]),
  ];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  const [head = "", ...rows] = lines.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  return [head, rule, ...rows].join("\n");
}
