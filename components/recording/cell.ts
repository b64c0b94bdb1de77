/** A character's place in the drawing of a screen, in its own units: JetBrains Mono at `fontSize` is `width` wide. */
export const cell = { width: 9, height: 20, fontSize: 15, baseline: 15 } as const;

/** What a screen's drawing covers, a little room around the cells included. */
export function screenBox(columns: number, rows: number) {
  const [width, height] = [columns * cell.width + 2 * cell.width, rows * cell.height + cell.height];
  return { x: -cell.width, y: -cell.height / 2, width, height };
}
