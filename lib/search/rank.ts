import { foldName } from "@hecate/protocol/name";
import type { SearchQuery } from "@hecate/protocol/search-query";
import type { RankingView } from "@hecate/protocol/wire/search";
import type { Field } from "#lib/search/text-query";

/** What counts of a listing that may answer. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** For each piece of the query, the best field that has it. */
  readonly fields: readonly (Field | null)[];
  /** How much the name looks like the words: pg_trgm's similarity, 0 to 1. */
  readonly likeness: number;
  /** Thousandths; 0 below three raters. */
  readonly starsMilli: number;
  /** Thousandths. */
  readonly installMass: number;
  readonly verified: boolean;
}

/** The weights, in points. Everything but the exact name is less than that together. */
const weights = {
  exact: 100,
  field: { A: 40, B: 24, C: 12, D: 4 },
  beginning: 15,
  likeness: 20,
  installs: 10,
  stars: 5,
  verified: 3,
} as const;

const fieldNames = { A: "name", B: "tags or publisher", C: "description", D: "readme" } as const;

/** How well a listing answers, term by term, to the thousandth of a point: docs/ranking.md. */
export function rank(candidate: Candidate, query: SearchQuery): RankingView {
  const milli = milliOf(candidate, typedIn(query));
  const terms = termNames(candidate, query)
    .map((name, index) => ({ name, points: (milli[index] ?? 0) / 1000 }))
    .filter(({ points }) => points !== 0);
  return { points: sum(milli) / 1000, terms };
}

interface Typed {
  readonly text: string;
  readonly folded: string;
  readonly pieces: number;
}

function typedIn({ pieces }: SearchQuery): Typed {
  const text = pieces.map((piece) => piece.text).join("-");
  return { text, folded: foldName(text.replaceAll(" ", "")), pieces: pieces.length };
}

/** Thousandths, in the order of `termNames`. */
function milliOf(candidate: Candidate, typed: Typed): number[] {
  const { name, fields, likeness, installMass, starsMilli, verified } = candidate;
  const perWord = Array.from({ length: typed.pieces }, (_, index) => fields[index] ?? null);
  const points = [
    foldName(name) === typed.folded ? weights.exact : 0,
    ...perWord.map((field) => (field === null ? 0 : weights.field[field] / typed.pieces)),
    name.startsWith(typed.text) ? weights.beginning : 0,
    weights.likeness * likeness,
    Math.min(weights.installs, Math.log2(1 + installMass / 1000) / 2),
    starsMilli === 0 ? 0 : ((starsMilli - 3000) / 2000) * weights.stars,
    verified ? weights.verified : 0,
  ];
  return points.map((each) => Math.round(each * 1000));
}

function termNames({ fields }: Candidate, { pieces }: SearchQuery): string[] {
  const words = pieces.map(({ text }, index) => {
    const field = fields[index] ?? null;
    return `“${text}” ${field === null ? "nowhere" : `in ${fieldNames[field]}`}`;
  });
  const rest = ["the name looks like it", "installs", "stars", "a verified domain"];
  return ["the exact name", ...words, "the name begins so", ...rest];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

export interface Ranked {
  readonly candidate: Candidate;
  readonly points: number;
}

/** Best first; of those that answer alike, the one listed last (ids grow with time). */
export function rankAll(candidates: readonly Candidate[], query: SearchQuery): Ranked[] {
  const typed = typedIn(query);
  return candidates
    .map((candidate) => ({ candidate, points: sum(milliOf(candidate, typed)) / 1000 }))
    .sort((a, b) => b.points - a.points || (a.candidate.id < b.candidate.id ? 1 : -1));
}
