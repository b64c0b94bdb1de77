import { cohortMass, cohortsOf } from "./cohort-mass";
import { log2Milli } from "./integer-roots";

/** A person with an open report on the version; one entry each. */
export interface Reporter {
  readonly person: string;
  /** w as `reporterWeight` says, 0 where the report is beyond the budget. */
  readonly weight: number;
  readonly established: boolean;
  /** For this version. */
  readonly hasReceipt: boolean;
  /** In which the account began. */
  readonly week: number;
  readonly observer: boolean;
  /** Says malware or credential theft. */
  readonly severe: boolean;
}

/** Everything that an automatic decision looks at; weights in thousandths. */
export interface Evidence {
  /** W = Σ w */
  readonly weight: number;
  /** n: reporters with w > 0 */
  readonly reporters: number;
  /** Those, and established reporters who have a receipt. */
  readonly people: number;
  /** E = W + min(800, ⌊100·mass of the established reporters with a receipt⌋) */
  readonly evidence: number;
  /** f = 1 + min(1, log₂(1 + mass of those who are silent / 20) / 2), in thousandths */
  readonly silence: number;
  /** One who has weight is an observer. */
  readonly observer: boolean;
  /** The same of those only who say malware or credential theft. */
  readonly severe: { readonly weight: number; readonly people: number; readonly observer: boolean };
}

const crowdMost = 800;
/** Established installers count as silent when they installed so long ago and did not report. */
export const silentAfterHours = 48;

export function evidenceOf(facts: {
  readonly reporters: readonly Reporter[];
  /** How many silent installers' accounts began in each week. */
  readonly silentInstallerCohorts: Iterable<number>;
}): Evidence {
  const all = weigh(facts.reporters);
  const { weight, people, observer } = weigh(facts.reporters.filter(({ severe }) => severe));
  const crowd = cohortMass(cohortsOf(all.users.map(({ week }) => week)).values());
  return {
    weight: all.weight,
    reporters: all.weighty.length,
    people: all.people,
    evidence: all.weight + Math.min(crowdMost, Math.floor(crowd / 10)),
    silence: silenceOf(cohortMass(facts.silentInstallerCohorts)),
    observer: all.observer,
    severe: { weight, people, observer },
  };
}

function weigh(reporters: readonly Reporter[]) {
  const weighty = reporters.filter(({ weight }) => weight > 0);
  const users = reporters.filter(({ established, hasReceipt }) => established && hasReceipt);
  return {
    weighty,
    users,
    weight: weighty.reduce((sum, { weight }) => sum + weight, 0),
    people: new Set([...weighty, ...users].map(({ person }) => person)).size,
    observer: weighty.some(({ observer }) => observer),
  };
}

/** From 1000 (nobody is silent) to 2000 (a mass of 60 or more is). */
function silenceOf(massMilli: number): number {
  return 1_000 + Math.min(1_000, Math.floor(log2Milli(20_000 + massMilli, 20_000) / 2));
}
