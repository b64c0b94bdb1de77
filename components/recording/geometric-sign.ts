import { cell } from "./cell";

const { width, height } = cell;
const [middleX, middleY] = [width / 2, height / 2];

/**
 * A line, block or dot sign as the data of an SVG path whose corner is at `x`, so that it fills its cell
 * and joins its neighbours whatever the font. Null for the rarer ones, which are left to the font.
 */
export function geometricSign(sign: string, x: number): string | null {
  const code = sign.codePointAt(0) ?? 0;
  const [arms, corner, quadrants] = [lines[sign], corners[sign], quadrantBits[sign]];
  if (arms) return [...arms].map((weight, side) => arm(x, side, Number(weight))).join("");
  if (corner) return rounded(x, corner);
  if (quadrants) return quadrantPath(x, quadrants);
  if (code >= 0x2580 && code <= 0x2590) return block(x, code);
  if (code >= 0x2800 && code <= 0x28ff) return braille(x, code);
  return null;
}

/** Arms: up, right, down, left; 1 is light, 2 heavy. */
const lines: Record<string, string> = {
  ...arms("─━│┃╴╵╶╷╸╹╺╻", "0101 0202 1010 2020 0001 1000 0100 0010 0002 2000 0200 0020"),
  ...arms("┌┐└┘├┤┬┴┼", "0110 0011 1100 1001 1110 1011 0111 1101 1111"),
  ...arms("┏┓┗┛┣┫┳┻╋", "0220 0022 2200 2002 2220 2022 0222 2202 2222"),
};
/** Which way a rounded corner goes on: right or left, down or up. */
const corners: Record<string, readonly [right: number, down: number]> = {
  "╭": [1, 1],
  "╮": [-1, 1],
  "╰": [1, -1],
  "╯": [-1, -1],
};
/** Upper left 1, upper right 2, lower left 4, lower right 8. */
const quadrantBits: Record<string, number> = Object.fromEntries(
  [..."▖▗▘▙▚▛▜▝▞▟"].map((sign, index) => [sign, [4, 8, 1, 13, 9, 7, 11, 2, 6, 14][index] ?? 0]),
);
/** Which bit is which dot: rows of two, from above. */
const brailleBits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

function arms(signs: string, weights: string): Record<string, string> {
  const each = weights.split(" ");
  return Object.fromEntries([...signs].map((sign, index) => [sign, each[index] ?? ""]));
}

function arm(x: number, side: number, weight: number): string {
  if (weight === 0) return "";
  const half = weight * 0.6;
  if (side === 0) return box(x + middleX - half, 0, half * 2, middleY + half);
  if (side === 1) return box(x + middleX - half, middleY - half, middleX + half, half * 2);
  if (side === 2) return box(x + middleX - half, middleY - half, half * 2, middleY + half);
  return box(x, middleY - half, middleX + half, half * 2);
}

function rounded(x: number, [right, down]: readonly [number, number]): string {
  const half = 0.6;
  const centre = x + middleX;
  const [sideX, endY] = [centre + right * middleX, middleY + down * middleY];
  const [outerX, innerX] = [centre - right * half, centre + right * half];
  const [outerY, innerY] = [middleY - down * half, middleY + down * half];
  const bend = middleY + down * middleX;
  return (
    `M${p(outerX)} ${p(endY)}V${p(bend)}Q${p(outerX)} ${p(outerY)} ${p(sideX)} ${p(outerY)}` +
    `V${p(innerY)}Q${p(innerX)} ${p(innerY)} ${p(innerX)} ${p(bend)}V${p(endY)}Z`
  );
}

/** Halves and eighths: from below up to 2588, from the left up to 258F. */
function block(x: number, code: number): string {
  if (code === 0x2580) return box(x, 0, width, middleY);
  if (code === 0x2590) return box(x + middleX, 0, middleX, height);
  if (code > 0x2588) return box(x, 0, (width * (0x2590 - code)) / 8, height);
  const tall = (height * (code - 0x2580)) / 8;
  return box(x, height - tall, width, tall);
}

function quadrantPath(x: number, bits: number): string {
  const parts = [0, 1, 2, 3].filter((part) => bits & (1 << part));
  return parts
    .map((part) => box(x + (part & 1) * middleX, (part >> 1) * middleY, middleX, middleY))
    .join("");
}

function braille(x: number, code: number): string {
  const side = width / 4;
  return brailleBits
    .map((bit, index) => {
      if ((code & bit) === 0) return "";
      const centreX = x + ((index % 2) * 2 + 1) * (width / 4);
      const centreY = (Math.floor(index / 2) * 2 + 1) * (height / 8);
      return box(centreX - side / 2, centreY - side / 2, side, side);
    })
    .join("");
}

function box(x: number, y: number, wide: number, tall: number): string {
  return `M${p(x)} ${p(y)}h${p(wide)}v${p(tall)}h${p(-wide)}z`;
}

/** Short, in a text that a page repeats hundreds of times. */
function p(value: number): string {
  return String(Math.round(value * 100) / 100);
}
