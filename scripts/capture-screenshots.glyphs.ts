type Cell = { x: number; y: number; width: number; height: number };
type Painter = (context: CanvasRenderingContext2D, cell: Cell, code: number) => void;

// Arms of each line-drawing character: up, right, down, left; 1 is light, 2 heavy.
const LINES: Record<string, string> = {
  "─": "0101",
  "│": "1010",
  "━": "0202",
  "┃": "2020",
  "┌": "0110",
  "┐": "0011",
  "└": "1100",
  "┘": "1001",
  "├": "1110",
  "┤": "1011",
  "┬": "0111",
  "┴": "1101",
  "┼": "1111",
  "╸": "0002",
  "╺": "0200",
  "╴": "0001",
  "╶": "0100",
  "╵": "1000",
  "╷": "0010",
};
const CORNERS: Record<string, [number, number]> = {
  "╭": [1, 1],
  "╮": [-1, 1],
  "╰": [1, -1],
  "╯": [-1, -1],
};
const QUADRANTS: Record<string, number> = {
  "▖": 4,
  "▗": 8,
  "▘": 1,
  "▙": 13,
  "▚": 9,
  "▛": 7,
  "▜": 11,
  "▝": 2,
  "▞": 6,
  "▟": 14,
};
const BRAILLE_BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

function drawLines(context: CanvasRenderingContext2D, cell: Cell, arms: string) {
  const [middleX, middleY] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
  const ends = [
    [middleX, cell.y],
    [cell.x + cell.width, middleY],
    [middleX, cell.y + cell.height],
    [cell.x, middleY],
  ];
  ends.forEach(([x = 0, y = 0], side) => {
    const weight = Number(arms[side]);
    if (weight === 0) return;
    context.lineWidth = weight * 1.5;
    context.beginPath();
    context.moveTo(middleX, middleY);
    context.lineTo(x, y);
    context.stroke();
  });
}

function drawCorner(
  context: CanvasRenderingContext2D,
  cell: Cell,
  [right, down]: [number, number],
) {
  const [middleX, middleY] = [cell.x + cell.width / 2, cell.y + cell.height / 2];
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(middleX + (right * cell.width) / 2, middleY);
  context.arcTo(middleX, middleY, middleX, middleY + down * 6, cell.width / 2);
  context.lineTo(middleX, middleY + (down * cell.height) / 2);
  context.stroke();
}

function drawDiagonal(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Cell,
  up: boolean,
) {
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, up ? y + height : y);
  context.lineTo(x + width, up ? y : y + height);
  context.stroke();
}

const drawBlock: Painter = (context, { x, y, width, height }, code) => {
  if (code === 0x2580) context.fillRect(x, y, width, height / 2);
  else if (code <= 0x2588) {
    const tall = (height * (code - 0x2580)) / 8;
    context.fillRect(x, y + height - tall, width, tall);
  } else if (code <= 0x258f) context.fillRect(x, y, (width * (0x2590 - code)) / 8, height);
  else if (code === 0x2590) context.fillRect(x + width / 2, y, width / 2, height);
  else {
    const before = context.globalAlpha;
    context.globalAlpha = before * ((code - 0x2590) / 4);
    context.fillRect(x, y, width, height);
    context.globalAlpha = before;
  }
};

const drawQuadrants: Painter = (context, { x, y, width, height }, bits) => {
  for (let part = 0; part < 4; part += 1) {
    if (!(bits & (1 << part))) continue;
    const left = x + (part & 1) * (width / 2);
    context.fillRect(left, y + (part >> 1) * (height / 2), width / 2, height / 2);
  }
};

const drawBraille: Painter = (context, { x, y, width, height }, code) => {
  BRAILLE_BITS.forEach((pair, row) => {
    pair.forEach((bit, column) => {
      if (!(code & bit)) return;
      context.beginPath();
      const centre = [
        x + (column * 2 + 1) * (width / 4),
        y + (row * 2 + 1) * (height / 8),
      ] as const;
      context.arc(...centre, width / 6, 0, Math.PI * 2);
      context.fill();
    });
  });
};

/**
 * Draws box, block and braille characters as geometry that fills the cell, so that lines join;
 * answers false for every other character, which is a font's business.
 */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  character: string,
  cell: Cell,
): boolean {
  const code = character.codePointAt(0) ?? 0;
  const [lines, corner, quadrants] = [LINES[character], CORNERS[character], QUADRANTS[character]];
  if (lines) drawLines(context, cell, lines);
  else if (corner) drawCorner(context, cell, corner);
  else if (character === "╱" || character === "╲") drawDiagonal(context, cell, character === "╱");
  else if (quadrants) drawQuadrants(context, cell, quadrants);
  else if (code >= 0x2580 && code <= 0x2593) drawBlock(context, cell, code);
  else if (code >= 0x2800 && code <= 0x28ff) drawBraille(context, cell, code);
  else return false;
  return true;
}
