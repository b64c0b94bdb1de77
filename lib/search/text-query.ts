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
  return [...wanted, ...without.map((piece) => `!${spell(piece, unmarked)}`)].join(" & ");
}

/** What must not stand anywhere, or null. */
export function unwantedQuery({ without }: SearchQuery): string | null {
  return without.length === 0 ? null : without.map((piece) => spell(piece, unmarked)).join(" | ");
}

/** One piece, in one field or in any. The last one is completed: it may be being typed. */
export function pieceQuery(
  pieces: readonly SearchPiece[],
  index: number,
  field: Field | "" = "",
): string {
  const piece = pieces[index];
  if (piece === undefined) throw new RangeError(`there is no piece ${index}`);
  return spell(piece, { field, isTyped: index === pieces.length - 1 && !piece.quoted });
}

interface Marks {
  readonly field: Field | "";
  readonly isTyped: boolean;
}

const unmarked: Marks = { field: "", isTyped: false };

/**
 * Hyphens in words count only in quotes, where words stand together: loan-tui is what has both. Of the words
 * of the piece that is being typed only the last is completed.
 */
function spell({ text, quoted }: SearchPiece, { field, isTyped }: Marks): string {
  if (quoted) return mark(text, field);
  const words = text.split("-");
  const last = words.pop() ?? "";
  const parts = [
    ...words.map((word) => mark(word, field)),
    mark(last, isTyped ? `*${field}` : field),
  ];
  return `(${parts.join(" & ")})`;
}

function mark(words: string, marks: string): string {
  return marks === "" ? `'${words}'` : `'${words}':${marks}`;
}
