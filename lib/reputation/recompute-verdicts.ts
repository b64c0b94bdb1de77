import { isSevere } from "@hecate/protocol/policies";
import { hourOf } from "@hecate/protocol/reputation/hours";
import type { PublisherFacts } from "@hecate/protocol/reputation/publisher-facts";
import type { ReporterWeight } from "@hecate/protocol/reputation/reporter-weight";
import type { Transaction } from "#lib/db/client";
import { reporterWeights } from "#lib/evidence/reporter-weights";
import { type Comparison, differencesOf } from "#lib/reputation/comparison";
import { weightOf } from "#lib/reputation/reporter-facts";
import { upheldAction } from "#lib/reputation/upheld-action";
import { verdictKinds, verdictsOfLedger } from "#lib/reputation/verdicts-of-ledger";
import { worldOf } from "#lib/reputation/world";
import { upheldAgainst } from "#lib/reputation/world-numbers";
import { findLedgerRows, findNamesOfLedger, findUpheldRulings } from "./store";

/**
 * What rulings come to, for reporters and for publishers: worked out by the simulation's own fold of the
 * ledger, and by what the service reads its tables with. Appointments of observers are not in it.
 */
export const verdictsComparison: Comparison = {
  name: "verdicts",
  differences: async (tx, now) => {
    const { people, publishers } = await findNamesOfLedger(tx);
    const key = {
      personOf: (pseudonym: string) => people.get(pseudonym) ?? null,
      publisherOf: (mri: string) => publishers.get(mri) ?? null,
    };
    const world = worldOf(verdictsOfLedger(await findLedgerRows(tx, verdictKinds), key));
    const reporters = [...new Set([...world.reports.values()].map(({ account }) => account))];
    const stored = await storedLines(tx, reporters, [...new Set(publishers.values())], now);
    const replayed = new Map<string, string>();
    for (const id of reporters) {
      replayed.set(`reporter ${id}`, weightLine(weightOf(world, id, hourOf(now))));
    }
    for (const id of new Set(publishers.values())) {
      replayed.set(`record of ${id}`, recordLine(upheldAgainst(world, id)));
    }
    return differencesOf(stored, replayed);
  },
  // They are read from tables that are put right by themselves.
  rewrite: async () => {},
};

async function storedLines(
  tx: Transaction,
  reporters: readonly string[],
  publishers: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  const weights = await reporterWeights(tx, reporters, now);
  const lines = new Map<string, string>(
    [...weights].map(([id, weight]) => [`reporter ${id}`, weightLine(weight)]),
  );
  for (const id of publishers) {
    const rulings = await findUpheldRulings(id, tx);
    const upheld = rulings.map(({ version, action, policy, at }) => {
      return {
        version,
        action: upheldAction(action) ?? "removal",
        malware: isSevere(policy),
        hour: hourOf(at),
      };
    });
    lines.set(`record of ${id}`, recordLine(upheld));
  }
  return lines;
}

function weightLine({ debit, terms }: ReporterWeight): string {
  const told = terms.map(({ id, points, why }) => `${id} ${points} ${why}`).sort();
  return [`debit ${debit}`, ...told].join(", ");
}

function recordLine(upheld: PublisherFacts["upheld"]): string {
  const told = upheld.map(({ version, action, malware, hour }) => {
    return `${version} ${hour} ${action}${malware ? " for malware" : ""}`;
  });
  return told.sort().join(", ");
}
