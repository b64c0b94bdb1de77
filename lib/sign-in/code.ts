import { randomInt } from "node:crypto";

/** Consonants: none reads like a digit, and no word comes out. 20^8 codes, of which few live. */
const letters = "BCDFGHJKLMNPQRSTVWXZ";

/** Such as `BCDF-GHJK`. */
export function chanceCode(): string {
  const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** A code as somebody typed it, in its one spelling; null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  const isCode = code.length === 8 && [...code].every((letter) => letters.includes(letter));
  return isCode ? `${code.slice(0, 4)}-${code.slice(4)}` : null;
}
