import { limits } from "../limits";

/**
 * A control sequence (ECMA-48, 5.4) as it may reach a terminal: what moves, colours, erases and
 * scrolls. Empty for all that asks the terminal something, steers its window, keyboard or mouse, or
 * changes what lies outside the screen. `body` is what stands between `ESC [` and the final byte.
 */
export function drawnSequence(body: string, final: string): string {
  if (final === "m") return /^[0-9;:]*$/.test(body) ? `\x1b[${body}m` : "";
  if (/^\?[0-9;]+$/.test(body)) return drawnModes(body.slice(1), final);
  if (!/^[0-9;]*$/.test(body)) return "";
  const numbers = body === "" ? [] : body.split(";");
  if (numbers.length > (most[final] ?? -1)) return "";
  if (final === "J" && Number(numbers[0] ?? 0) > 2) return "";
  if (isMode(final) && body !== insertMode) return "";
  const bound = "LMST".includes(final) ? limits.recordingRows : limits.recordingColumns;
  return `\x1b[${numbers.map((number) => bounded(number, bound)).join(";")}${final}`;
}

/**
 * How many numbers each takes. Cursor: A–H, `` ` ``, a, d, e, f, s, u, I, Z. Erase: J, K, X. Insert,
 * delete, scroll: @, L, M, P, S, T. Scroll region: r. Repeat: b. Modes: h, l.
 */
const most: Record<string, number> = {
  ...Object.fromEntries([..."ABCDEFG`adeIZJKX@LMPSTbhl"].map((final) => [final, 1])),
  H: 2,
  f: 2,
  r: 2,
  s: 0,
  u: 0,
};

/** Origin, wrapping, the cursor's visibility, the alternate screen, whole frames at once. */
const drawingModes = new Set(["6", "7", "25", "47", "1047", "1048", "1049", "2026"]);
const insertMode = "4";

function isMode(final: string): boolean {
  return final === "h" || final === "l";
}

function drawnModes(modes: string, final: string): string {
  if (!isMode(final)) return "";
  const kept = modes.split(";").filter((mode) => drawingModes.has(mode));
  return kept.length > 0 ? `\x1b[?${kept.join(";")}${final}` : "";
}

/** No screen is larger, and a terminal does as often what a number says. */
function bounded(number: string, bound: number): string {
  return number === "" ? "" : String(Math.min(Number(number), bound));
}
