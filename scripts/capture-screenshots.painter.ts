import { type IBufferCell, Terminal } from "@xterm/xterm";
import { drawGlyph } from "./capture-screenshots.glyphs";

/** What the page is asked to paint: the raw bytes a program wrote, and the size it believed in. */
type Shot = { output: string; columns: number; rows: number; title: string };

const CELL = { width: 10, height: 21 };
const PADDING = 18;
const BAR = 34;
const FONT = '"JetBrains Mono Variable", "DejaVu Sans Mono"';
const SURFACE = "#0c0c10";
const TEXT = "#d6d6e7";
const ANSI =
  "1e1e28 f87171 10b981 f59e0b 7c22ff a875ff 5eead4 b8b8d4 8585a3 fca5a5 6ee7b7 fbbf24 8b47ff c4a5ff 99f6e4 ffffff";

/** One of xterm's 256 colours as a CSS colour: 16 named, a 6×6×6 cube, 24 greys. */
function paletteColour(index: number): string {
  if (index < 16) return `#${ANSI.split(" ")[index]}`;
  if (index > 231)
    return `rgb(${Array(3)
      .fill(8 + (index - 232) * 10)
      .join(" ")})`;
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  const [red, green, blue] = [36, 6, 1].map((unit) => level(Math.floor((index - 16) / unit) % 6));
  return `rgb(${red} ${green} ${blue})`;
}

function colours(cell: IBufferCell): { text: string; surface: string } {
  const rgb = (value: number) => `#${value.toString(16).padStart(6, "0")}`;
  const text = cell.isFgRGB()
    ? rgb(cell.getFgColor())
    : cell.isFgPalette()
      ? paletteColour(cell.getFgColor())
      : TEXT;
  const surface = cell.isBgRGB()
    ? rgb(cell.getBgColor())
    : cell.isBgPalette()
      ? paletteColour(cell.getBgColor())
      : SURFACE;
  return cell.isInverse() ? { text: surface, surface: text } : { text, surface };
}

function paintCell(
  context: CanvasRenderingContext2D,
  cell: IBufferCell,
  column: number,
  row: number,
) {
  const x = PADDING + column * CELL.width;
  const y = BAR + PADDING + row * CELL.height;
  const width = CELL.width * cell.getWidth();
  const { text, surface } = colours(cell);
  if (surface !== SURFACE) {
    context.fillStyle = surface;
    context.fillRect(x, y, width, CELL.height);
  }
  const characters = cell.getChars();
  context.fillStyle = text;
  context.strokeStyle = text;
  context.globalAlpha = cell.isDim() ? 0.6 : 1;
  if (characters.trim() && !drawGlyph(context, characters, { x, y, width, height: CELL.height })) {
    context.font = `${cell.isItalic() ? "italic " : ""}${cell.isBold() ? 700 : 400} 16.6px ${FONT}`;
    context.fillText(characters, x + width / 2, y + CELL.height / 2 + 0.5);
  }
  if (cell.isUnderline()) context.fillRect(x, y + CELL.height - 2, width, 1);
  context.globalAlpha = 1;
}

function paintWindow(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  title: string,
) {
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, 10);
  context.clip();
  context.fillStyle = SURFACE;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#14141b";
  context.fillRect(0, 0, width, BAR);
  ["#f87171", "#f59e0b", "#10b981"].forEach((colour, index) => {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(22 + index * 20, BAR / 2, 5.5, 0, Math.PI * 2);
    context.fill();
  });
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = "#8585a3";
  context.font = `400 13px ${FONT}`;
  context.fillText(title, width / 2, BAR / 2 + 1);
}

/** Replays the bytes through xterm and paints its screen, cell by cell, in a window of its own. */
export async function paint({ output, columns, rows, title }: Shot): Promise<void> {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((written) => terminal.write(output, written));
  await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16.6px ${FONT}`)));
  const canvas = document.querySelector("canvas");
  const context = canvas?.getContext("2d");
  if (!canvas || !context) throw new Error("the page has no canvas");
  const width = columns * CELL.width + PADDING * 2;
  const height = rows * CELL.height + PADDING * 2 + BAR;
  canvas.style.width = `${width}px`;
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  paintWindow(context, width, height, title);
  const screen = terminal.buffer.active;
  for (let row = 0; row < rows; row += 1) {
    const line = screen.getLine(screen.baseY + row);
    for (let column = 0; column < columns; column += 1) {
      const cell = line?.getCell(column);
      if (cell && cell.getWidth() > 0) paintCell(context, cell, column, row);
    }
  }
}

declare global {
  interface Window {
    paint: typeof paint;
  }
}

window.paint = paint;
