/** How characters look; what is left out is as the terminal has it by itself. Colours are `#rrggbb`. */
export interface Ink {
  readonly text?: string;
  readonly ground?: string;
  readonly bold?: true;
  readonly dim?: true;
  readonly italic?: true;
  readonly underlined?: true;
  readonly struck?: true;
}

/** A cell of xterm.js; the predicates answer 0 for no. */
export interface InkedCell {
  getFgColor(): number;
  getBgColor(): number;
  isFgRGB(): boolean;
  isBgRGB(): boolean;
  isFgPalette(): boolean;
  isBgPalette(): boolean;
  isInverse(): number;
  isInvisible(): number;
  isBold(): number;
  isDim(): number;
  isItalic(): number;
  isUnderline(): number;
  isStrikethrough(): number;
}

/** The terminal's own colours, on pages dark and light: that of a screen is dark. */
export const ownText = "#d6d6e7";
export const ownGround = "#0c0c10";

export function cellInk(cell: InkedCell): Ink {
  const front = colour(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor());
  const back = colour(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor());
  const ground = cell.isInverse() ? (front ?? ownText) : back;
  const letters = cell.isInverse() ? (back ?? ownGround) : front;
  const text = cell.isInvisible() ? (ground ?? ownGround) : letters;
  return {
    ...(text !== undefined && { text }),
    ...(ground !== undefined && { ground }),
    ...(cell.isBold() && { bold: true }),
    ...(cell.isDim() && { dim: true }),
    ...(cell.isItalic() && { italic: true }),
    ...(cell.isUnderline() && { underlined: true }),
    ...(cell.isStrikethrough() && { struck: true }),
  };
}

/** Whether a blank in it shows nothing. */
export function isPlain({ ground, underlined, struck }: Ink): boolean {
  return ground === undefined && !underlined && !struck;
}

function colour(isRgb: boolean, isPalette: boolean, value: number): string | undefined {
  if (isRgb) return `#${value.toString(16).padStart(6, "0")}`;
  return isPalette ? paletteColour(value) : undefined;
}

const named =
  "1e1e28 f87171 10b981 f59e0b 7c22ff a875ff 5eead4 b8b8d4 8585a3 fca5a5 6ee7b7 fbbf24 8b47ff c4a5ff 99f6e4 ffffff";

/** Of xterm's 256 colours: 16 named, a cube of 6 × 6 × 6, 24 greys. */
function paletteColour(index: number): string {
  if (index < 16) return `#${named.split(" ")[index]}`;
  if (index > 231) return rgb(Array(3).fill(8 + (index - 232) * 10));
  const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
  return rgb([36, 6, 1].map((unit) => level(Math.floor((index - 16) / unit) % 6)));
}

function rgb(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
