import { isSevere } from "@hecate/protocol/policies";
import { hourOf } from "@hecate/protocol/reputation/hours";
import { z } from "zod";
import type { EventOf, Release, ReputationEvent, Verdict } from "./reputation-event";
import { upheldAction } from "./upheld-action";

/** An event as the ledger has it, as far as reports and rulings go. */
export interface LedgerRow {
  readonly kind: string;
  readonly subject: string;
  readonly actor: string;
  readonly payload: unknown;
  readonly at: Date;
}

/** What opens the ledger: whose a pseudonym is, and whose listing an MRI names; null for nobody's. */
export interface Key {
  personOf(pseudonym: string): string | null;
  publisherOf(mri: string): string | null;
}

const reported = z.object({
  report: z.string(),
  version: z.string(),
  reason: z.string(),
  late: z.boolean(),
});
const ruled = z.object({
  ruling: z.string(),
  version: z.string(),
  action: z.string(),
  policy: z.string(),
  verdicts: z.array(z.object({ report: z.string(), verdict: z.custom<Verdict>() })),
});
const ended = z.object({ ruling: z.string() });

export const verdictKinds = ["report-filed", "case-ruled", "ruling-ended"];

/** Reports by people, what rulings said of them, and rulings that ended. Accounts are people by now. */
export function* verdictsOfLedger(rows: Iterable<LedgerRow>, key: Key): Generator<ReputationEvent> {
  const seen = new Set<string>();
  for (const row of rows) {
    const hour = hourOf(row.at);
    if (row.kind === "report-filed") yield* filed(row, key);
    if (row.kind === "case-ruled") {
      const event = ruling(row, key);
      // A ruling on many reports is told in portions; what it does to the publisher counts once.
      yield seen.has(event.id) ? { ...event, action: null } : event;
      seen.add(event.id);
    }
    if (row.kind === "ruling-ended") {
      const { ruling: verdict } = ended.parse(row.payload);
      yield { kind: "reverse", id: `end of ${verdict}`, hour, verdict, ended: true };
    }
  }
}

function* filed({ subject, actor, payload, at }: LedgerRow, key: Key): Generator<ReputationEvent> {
  const account = key.personOf(actor);
  const { report: id, version, reason, late } = reported.parse(payload);
  const severe = reason === "malware" || reason === "credential-theft";
  const of = releaseOf(subject, version, key);
  // Nobody stands behind an anonymous tip: it earns and costs nothing.
  if (account) yield { kind: "report", id, hour: hourOf(at), account, of, severe, late };
}

function ruling({ subject, payload, at }: LedgerRow, key: Key): EventOf<"verdict"> {
  const { ruling: id, version, action, policy, verdicts } = ruled.parse(payload);
  const of = releaseOf(subject, version, key);
  const malware = isSevere(policy);
  return {
    kind: "verdict",
    id,
    hour: hourOf(at),
    of,
    verdicts,
    action: upheldAction(action),
    malware,
  };
}

function releaseOf(listing: string, version: string, key: Key): Release {
  return { version: `${listing}@${version}`, listing, publisher: key.publisherOf(listing) ?? "" };
}
