// A terminal's screen as an SVG picture: what the README shows is what a person sees.
import type xterm from "@xterm/headless";

const CELL_WIDTH = 8.4;
const CELL_HEIGHT = 17;
const BACKGROUND = "#1d1f21";
const FOREGROUND = "#d4d7d6";

/** The sixteen colours of the terminal in the picture. */
const PALETTE = [
  "#282a2e",
  "#d9706b",
  "#a9b665",
  "#e0b060",
  "#7daea3",
  "#b294bb",
  "#89b4c8",
  "#c5c8c6",
  "#7c8186",
  "#f0827c",
  "#b8c97a",
  "#f0c674",
  "#8fc3b8",
  "#c7a6d0",
  "#9fcbdd",
  "#ffffff",
] as const;

interface Run {
  readonly column: number;
  readonly text: string;
  readonly width: number;
  readonly style: string;
  readonly background: string | undefined;
}

/** Draws the visible rows. @returns an SVG document */
export function drawScreen(screen: xterm.Terminal, title: string): string {
  const width = Math.ceil(screen.cols * CELL_WIDTH) + 20;
  const height = screen.rows * CELL_HEIGHT + 20;
  const rows = Array.from({ length: screen.rows }, (_, row) => drawRow(screen, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" rx="6" fill="${BACKGROUND}"/>`,
    `<g transform="translate(10 10)" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" xml:space="preserve" fill="${FOREGROUND}">`,
    ...rows.flat(),
    "</g></svg>",
    "",
  ].join("\n");
}

function drawRow(screen: xterm.Terminal, row: number): string[] {
  const top = row * CELL_HEIGHT;
  return runsOf(screen, row).flatMap((run) => {
    const left = (run.column * CELL_WIDTH).toFixed(1);
    const length = (run.width * CELL_WIDTH).toFixed(1);
    const back =
      run.background === undefined
        ? []
        : [
            `<rect x="${left}" y="${top}" width="${length}" height="${CELL_HEIGHT}" fill="${run.background}"/>`,
          ];
    if (run.text.trim() === "") return back;
    return [
      ...back,
      `<text x="${left}" y="${top + 13}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${run.style}>${escapeXml(run.text)}</text>`,
    ];
  });
}

/** Cells side by side that look alike are one run. */
function runsOf(screen: xterm.Terminal, row: number): Run[] {
  const { active } = screen.buffer;
  const line = active.getLine(active.baseY + row);
  const runs: Run[] = [];
  for (let column = 0; column < screen.cols; column++) {
    const cell = line?.getCell(column);
    if (cell === undefined || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const background = backgroundOf(cell);
    const text = cell.getChars() === "" ? " " : cell.getChars();
    const last = runs.at(-1);
    const isWide = cell.getWidth() > 1;
    if (
      last !== undefined &&
      !isWide &&
      last.style === style &&
      last.background === background &&
      last.width === last.text.length
    ) {
      runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + 1 };
    } else runs.push({ column, text, width: cell.getWidth(), style, background });
  }
  return runs;
}

type Cell = NonNullable<ReturnType<NonNullable<ReturnType<xterm.IBuffer["getLine"]>>["getCell"]>>;

function styleOf(cell: Cell): string {
  const colour = cell.isInverse() ? (ground(cell) ?? BACKGROUND) : foreground(cell);
  return [
    colour === undefined ? "" : ` fill="${colour}"`,
    cell.isBold() ? ' font-weight="bold"' : "",
    cell.isItalic() ? ' font-style="italic"' : "",
    cell.isUnderline() ? ' text-decoration="underline"' : "",
    cell.isDim() ? ' opacity="0.6"' : "",
  ].join("");
}

function backgroundOf(cell: Cell): string | undefined {
  return cell.isInverse() ? (foreground(cell) ?? FOREGROUND) : ground(cell);
}

function foreground(cell: Cell): string | undefined {
  if (cell.isFgRGB()) return rgb(cell.getFgColor());
  return cell.isFgPalette() ? paletteColour(cell.getFgColor()) : undefined;
}

function ground(cell: Cell): string | undefined {
  if (cell.isBgRGB()) return rgb(cell.getBgColor());
  return cell.isBgPalette() ? paletteColour(cell.getBgColor()) : undefined;
}

/** xterm's 256 colours: sixteen of the terminal's own, a cube of 6 x 6 x 6, and 24 greys. */
function paletteColour(index: number): string {
  const own = PALETTE[index];
  if (own !== undefined) return own;
  if (index >= 232) return rgb((8 + (index - 232) * 10) * 0x010101);
  const level = (part: number) => (part === 0 ? 0 : 55 + part * 40);
  const cube = index - 16;
  const red = level(Math.floor(cube / 36));
  const green = level(Math.floor(cube / 6) % 6);
  const blue = level(cube % 6);
  return rgb(red * 0x10000 + green * 0x100 + blue);
}

function rgb(value: number): string {
  return `#${value.toString(16).padStart(6, "0")}`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
