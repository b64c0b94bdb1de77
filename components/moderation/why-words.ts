import type { CaseSummary } from "@hecate/protocol/wire/moderation";

type Term = CaseSummary["why"][number];

const factors = {
  young: "in its first week",
  unverified: "without a domain",
} as const;

/** Where a priority comes from: `(500 weight + 130 voices) × 2 in its first week`. */
export function whyWords(why: readonly Term[]): string {
  const amountOf = (term: Term["term"]) => why.find((each) => each.term === term)?.value ?? 0;
  const sum = `${amountOf("weight")} weight + ${amountOf("voices")} voices`;
  const times = why.flatMap(({ term, value }) =>
    term === "young" || term === "unverified" ? [` × ${value / 100} ${factors[term]}`] : [],
  );
  return times.length === 0 ? sum : `(${sum})${times.join("")}`;
}
