import type { PublisherFacts, PublisherTerm } from "./publisher-facts";
import { domainTerm, malwareCap, recordTerm, standingTerm } from "./publisher-standing-terms";
import { adoptionTerm, opennessTerm, qualityTerm } from "./publisher-use-terms";

export interface PublisherReputation {
  /** The sum of the terms' points, thousandths: 0 to 100 000. */
  readonly total: number;
  /** True when malware was found within 180 days: at most 20 000. */
  readonly capped: boolean;
  readonly terms: readonly PublisherTerm[];
}

/** What a publisher's page shows: each term with its inputs and what would change it. */
export function publisherReputation(facts: PublisherFacts, nowHour: number): PublisherReputation {
  const terms = [
    domainTerm(facts, nowHour),
    standingTerm(facts),
    qualityTerm(facts),
    adoptionTerm(facts),
    opennessTerm(facts),
    recordTerm(facts, nowHour),
  ];
  const sum = terms.reduce((total, { points }) => total + points, 0);
  const cap = malwareCap(facts, sum, nowHour);
  return {
    total: sum + (cap?.points ?? 0),
    capped: cap !== null,
    terms: cap ? [...terms, cap] : terms,
  };
}
