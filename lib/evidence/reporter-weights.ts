import { hourOf } from "@hecate/protocol/reputation/hours";
import { creditOrders, creditsPerPublisher } from "@hecate/protocol/reputation/publisher-credits";
import {
  type ReporterRecord,
  type ReporterWeight,
  reporterWeight,
} from "@hecate/protocol/reputation/reporter-weight";
import type { Database } from "#lib/db/client";
import type { ReporterCredit } from "#lib/db/generated/client";
import { findCredits, findObservers, findUpheld } from "./store";

/** A reporter's weight with its terms, and whether an observer's seed is in it. */
export type WeighedPerson = ReporterWeight & { readonly observer: boolean };

/** What these people's reports weigh, by the rulings that stand; everybody has an entry. */
export async function reporterWeights(
  database: Database,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, WeighedPerson>> {
  const [credits, observers] = await Promise.all([
    findCredits(database, personIds),
    findObservers(database, personIds, now),
  ]);
  const orders = await ordersOf(database, credits);
  const byPerson = new Map<string, ReporterRecord[]>(personIds.map((id) => [id, []]));
  for (const credit of oneARuling(credits)) {
    byPerson.get(credit.personId)?.push(recordOf(credit, orders));
  }
  return new Map(
    [...byPerson].map(([id, records]) => {
      const observer = observers.has(id);
      return [id, { ...reporterWeight({ credits: records, observer }, hourOf(now)), observer }];
    }),
  );
}

/** Of what one ruling said of a person's reports, the earliest filed: several causes are one. */
function oneARuling(credits: readonly ReporterCredit[]): ReporterCredit[] {
  const first = new Map<string, ReporterCredit>();
  const byFiled = credits.toSorted((a, b) => {
    return a.filedAt.getTime() - b.filedAt.getTime() || (a.reportId < b.reportId ? -1 : 1);
  });
  for (const credit of byFiled) {
    const key = `${credit.personId} ${credit.rulingId}`;
    if (!first.has(key)) first.set(key, credit);
  }
  return [...first.values()];
}

async function ordersOf(
  database: Database,
  credits: readonly ReporterCredit[],
): Promise<Map<string, number>> {
  const publishers = credits
    .filter(({ verdict }) => verdict === "upheld")
    .map(({ publisherId }) => publisherId);
  const upheld = await findUpheld(database, [...new Set(publishers)]);
  return creditOrders(
    upheld.map((row) => ({
      id: row.reportId,
      publisher: row.publisherId,
      person: row.personId,
      version: row.versionId,
      filedHour: hourOf(row.filedAt),
      hour: hourOf(row.at),
    })),
  );
}

function recordOf(credit: ReporterCredit, orders: ReadonlyMap<string, number>): ReporterRecord {
  return {
    id: credit.reportId,
    publisher: credit.publisherId,
    // Only the three verdicts that give or cost something are stored.
    verdict: credit.verdict as ReporterRecord["verdict"],
    late: credit.late,
    filedHour: hourOf(credit.filedAt),
    hour: hourOf(credit.at),
    // A second cause of one person on one version has no place of its own: it earns nothing more.
    order: orders.get(credit.reportId) ?? creditsPerPublisher,
  };
}
