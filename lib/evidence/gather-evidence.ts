import {
  type Evidence,
  evidenceOf,
  type Reporter,
  silentAfterHours,
} from "@hecate/protocol/reputation/evidence";
import { dateOfHour, hourOf, weekOf } from "@hecate/protocol/reputation/hours";
import type { Voice } from "@hecate/protocol/reputation/queue-priority";
import { clearanceHours, countsTowardsState } from "@hecate/protocol/reputation/state-limits";
import type { Transaction } from "#lib/db/client";
import { byPerson } from "#lib/evidence/by-person";
import { reporterWeights, type WeighedPerson } from "#lib/evidence/reporter-weights";
import { weighingReports } from "#lib/evidence/weighing-reports";
import {
  findClearance,
  findLastFallBack,
  findOpenReports,
  findSilentCohorts,
  type OpenReport,
} from "./store";

/** What the open reports on a version amount to. */
export interface Gathered {
  /** Of all of them: what the queue and the case show. */
  readonly all: Evidence;
  /** Without those that had their time box, or that a ruling just dismissed: what may act by itself. */
  readonly counting: Evidence;
  readonly voices: readonly Voice[];
}

interface Judged {
  readonly id: string;
  readonly mri: string;
  readonly version: string;
}

export async function gatherEvidence(
  tx: Transaction,
  judged: Judged,
  now: Date,
): Promise<Gathered> {
  const reports = await findOpenReports(tx, judged.id);
  const reportsOf = byPerson(reports);
  const [people, own] = [[...reportsOf.keys()], [...reportsOf.values()]];
  const weights = await reporterWeights(tx, people, now);
  const budget = await weighingReports(tx, people);
  const hour = hourOf(now);
  const silentInstallerCohorts = await findSilentCohorts(tx, judged.id, {
    installedBefore: dateOfHour(hour - silentAfterHours + 1),
    establishedBefore: dateOfHour(hour + 1),
  });
  const counts = await counting(tx, judged, hour);
  const reporter = (mine: readonly OpenReport[]) => reporterOf(mine, weights, budget, hour);
  return {
    all: evidenceOf({ reporters: own.flatMap(reporter), silentInstallerCohorts }),
    counting: evidenceOf({
      reporters: own.flatMap((mine) => reporter(mine.filter(counts))),
      silentInstallerCohorts,
    }),
    voices: [
      ...own.flatMap(reporter).map((each) => voiceOf(each, weights)),
      ...reports.filter(({ personId }) => personId === null).map(() => tip),
    ],
  };
}

const tip: Voice = { established: false, hasReceipt: false, week: null, debit: 0 };

async function counting(tx: Transaction, { id, mri, version }: Judged, nowHour: number) {
  const fellBack = await findLastFallBack(tx, mri, version);
  const clearance = await findClearance(tx, id, dateOfHour(nowHour - clearanceHours));
  const limits = {
    fellBackHour: fellBack && hourOf(fellBack),
    cleared: clearance && {
      hour: hourOf(clearance.at),
      dismissed: new Set(clearance.dismissed),
    },
  };
  return ({ personId, filedAt }: OpenReport) =>
    countsTowardsState({ person: personId ?? "", filedHour: hourOf(filedAt) }, limits, nowHour);
}

/** One person, whatever causes they name; none for no report. */
function reporterOf(
  mine: readonly OpenReport[],
  weights: ReadonlyMap<string, WeighedPerson>,
  budget: ReadonlySet<string>,
  nowHour: number,
): Reporter[] {
  const [first] = mine;
  if (!first?.personId || !first.joinedAt) return [];
  const weighed = weights.get(first.personId);
  return [
    {
      person: first.personId,
      weight: mine.some(({ id }) => budget.has(id)) ? (weighed?.weight ?? 0) : 0,
      established: first.establishedAt !== null && hourOf(first.establishedAt) <= nowHour,
      hasReceipt: first.hasReceipt,
      week: weekOf(first.joinedAt),
      observer: weighed?.observer ?? false,
      severe: mine.some(({ reason }) => reason === "malware" || reason === "credential-theft"),
    },
  ];
}

function voiceOf(
  { person, established, hasReceipt, week }: Reporter,
  weights: ReadonlyMap<string, WeighedPerson>,
): Voice {
  return { established, hasReceipt, week, debit: weights.get(person)?.debit ?? 0 };
}
