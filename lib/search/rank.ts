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
export function rank(candidate: Candidate, { pieces }: SearchQuery): RankingView {
  const typed = pieces.map(({ text }) => text).join("-");
  const { name, installMass, starsMilli } = candidate;
  const words = pieces.map(({ text }, index) => {
    const field = candidate.fields[index] ?? null;
    const points = field === null ? 0 : weights.field[field] / pieces.length;
    const where = field === null ? "nowhere" : `in ${fieldNames[field]}`;
    return { name: `“${text}” ${where}`, points };
  });
  const terms = [
    { name: "the exact name", points: isExact(name, typed) ? weights.exact : 0 },
    ...words,
    { name: "the name begins so", points: name.startsWith(typed) ? weights.beginning : 0 },
    { name: "the name looks like it", points: weights.likeness * candidate.likeness },
    { name: "installs", points: Math.min(weights.installs, Math.log2(1 + installMass / 1000) / 2) },
    { name: "stars", points: starsMilli === 0 ? 0 : ((starsMilli - 3000) / 2000) * weights.stars },
    { name: "a verified domain", points: candidate.verified ? weights.verified : 0 },
  ]
    .map((term) => ({ ...term, points: Math.round(term.points * 1000) }))
    .filter(({ points }) => points !== 0);
  const milli = terms.reduce((sum, { points }) => sum + points, 0);
  return {
    points: milli / 1000,
    terms: terms.map((term) => ({ ...term, points: term.points / 1000 })),
  };
}

function isExact(name: string, typed: string): boolean {
  return foldName(name) === foldName(typed.replaceAll(" ", ""));
}

export interface Ranked {
  readonly id: string;
  readonly ranking: RankingView;
}

/** Best first; of those that answer alike, the one listed last (ids grow with time). */
export function rankAll(candidates: readonly Candidate[], query: SearchQuery): Ranked[] {
  return candidates
    .map((candidate) => ({ id: candidate.id, ranking: rank(candidate, query) }))
    .sort((a, b) => b.ranking.points - a.ranking.points || (a.id < b.id ? 1 : -1));
}
