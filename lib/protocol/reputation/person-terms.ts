import { dayHours } from "./hours";
import { establishedAfterHours, establishedPublishers } from "./rating-eligibility";

export interface PersonTerm {
  readonly name: "age" | "installs";
  /** Thousandths of what is needed: days of seven, publishers of three. */
  readonly points: number;
  readonly max: number;
  readonly inputs: Readonly<Record<string, number>>;
  readonly events: readonly string[];
  readonly changes: readonly string[];
}

/** What makes a person established: both terms full. */
export function personTerms(
  person: { readonly joinedHour: number; readonly publishers: number },
  nowHour: number,
): readonly [PersonTerm, PersonTerm] {
  const maxDays = establishedAfterHours / dayHours;
  const days = Math.min(maxDays, Math.max(0, Math.floor((nowHour - person.joinedHour) / dayHours)));
  const publishers = Math.min(establishedPublishers, person.publishers);
  const missing = establishedPublishers - publishers;
  return [
    {
      name: "age",
      points: 1_000 * days,
      max: 1_000 * maxDays,
      inputs: { days },
      events: ["person-joined", "persons-merged"],
      changes: days < maxDays ? ["An account counts once it is seven days old."] : [],
    },
    {
      name: "installs",
      points: 1_000 * publishers,
      max: 1_000 * establishedPublishers,
      inputs: { publishers },
      events: ["app-installed"],
      changes:
        missing > 0
          ? [`Signed receipts from ${missing} more ${missing === 1 ? "publisher" : "publishers"}.`]
          : [],
    },
  ];
}
