import type { SearchPiece, SearchQuery } from "@hecate/protocol/search-query";

/** Name, tags and publisher, description, readme: the weights of PostgreSQL's lexemes. */
export const fields = ["A", "B", "C", "D"] as const;
export type Field = (typeof fields)[number];

/**
 * What to_tsquery is given, or null where no word is asked for. A piece holds letters, marks, digits,
 * hyphens and spaces, so that nothing in it can be read as an operator.
 */
export function textQuery({ pieces, without }: SearchQuery): string | null {
  if (pieces.length === 0) return null;
  const wanted = pieces.map((_, index) => pieceQuery(pieces, index));
  return [...wanted, ...without.map((piece) => `!${spell(piece, "")}`)].join(" & ");
}

/** What must not stand anywhere, or null. */
export function unwantedQuery({ without }: SearchQuery): string | null {
  return without.length === 0 ? null : without.map((piece) => spell(piece, "")).join(" | ");
}

/** One piece, in one field or in any. The last one is completed: it may be being typed. */
export function pieceQuery(
  pieces: readonly SearchPiece[],
  index: number,
  field: Field | "" = "",
): string {
  const piece = pieces[index];
  if (piece === undefined) throw new RangeError(`there is no piece ${index}`);
  const isTyped = index === pieces.length - 1 && !piece.quoted;
  const marks = `${isTyped ? "*" : ""}${field}`;
  return spell(piece, marks && `:${marks}`);
}

/** Hyphens in words count only in quotes, where words stand together: loan-tui is what has both. */
function spell({ text, quoted }: SearchPiece, marks: string): string {
  if (quoted) return `'${text}'${marks}`;
  return `(${text
    .split("-")
    .map((word) => `'${word}'${marks}`)
    .join(" & ")})`;
}
