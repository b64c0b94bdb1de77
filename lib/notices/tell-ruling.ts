import type { PolicyId } from "@hecate/protocol/policies";
import { measureWords, verdictWords } from "@hecate/protocol/ruling-words";
import type { NoticeBody } from "@hecate/protocol/wire/notices";
import type { ReportVerdict, RulingAction } from "@hecate/protocol/wire/reports";
import type { Transaction } from "#lib/db/client";
import { appealUntil } from "#lib/notices/appeal-until";
import { type Concerned, nameOf, statement } from "#lib/notices/statement";
import { type Telling, tell } from "#lib/notices/tell";

export interface RulingTold {
  readonly id: string;
  readonly action: string;
  readonly policy: string;
  readonly statement: string;
}

/** A report that a ruling decided, or had decided; a tip's reporter is nobody. */
export interface ReportTold {
  readonly id: string;
  readonly personId: string | null;
}

type Version = Concerned & { readonly publisherId: string };

const redress =
  "If you hold it to be wrong, you can appeal once, free of charge; somebody who had no part in it decides. Courts and out-of-court bodies stay open to you.";

interface InForce {
  readonly ruling: RulingTold;
  readonly version: Version;
  readonly decided: readonly (ReportTold & { readonly verdict: ReportVerdict })[];
  readonly at: Date;
}

/** Tells both sides of a ruling that came in force: the publisher, and who filed what it decided. */
export async function tellRuling(
  tx: Transaction,
  { ruling, version, decided, at }: InForce,
): Promise<void> {
  const base = {
    policy: ruling.policy as PolicyId,
    facts: ruling.statement,
    action: ruling.action as RulingAction,
    ruling: ruling.id,
    appealUntil: appealUntil(at).toISOString(),
    redress,
  };
  const measure = measureWords[base.action](version.version);
  const body = (said: Partial<NoticeBody> & Pick<NoticeBody, "title" | "decision">) =>
    statement(version, { ...base, ...said });
  const title = `A moderator ruled on ${nameOf(version)}`;
  const toPublisher: Telling = {
    to: { publisherId: version.publisherId },
    kind: "ruled",
    body: body({ title, decision: measure }),
  };
  const toReporters = decided.flatMap(({ id: report, personId, verdict }): Telling[] => {
    if (personId === null) return [];
    const said = {
      title: `Your report on ${nameOf(version)} was decided`,
      decision: `${verdictWords[verdict]} ${measure}`,
      verdict,
      report,
    };
    return [{ to: { personId }, kind: "ruled", body: body(said) }];
  });
  await tell(tx, [toPublisher, ...toReporters], at);
}

interface Ended {
  readonly ruling: RulingTold;
  readonly version: Version;
  readonly reports: readonly ReportTold[];
  readonly at: Date;
}

/** Tells both sides that a moderator took a ruling back. */
export function tellUndone(tx: Transaction, ended: Ended): Promise<void> {
  return tellEnded(tx, ended, {
    title: `A ruling on ${nameOf(ended.version)} was taken back`,
    decision:
      "The moderator took their ruling back. The version, the reports and what they gave or cost are as before; the case is open again.",
  });
}

/** Tells the publisher that no second moderator agreed to a removal in time. */
export function tellLapsed(tx: Transaction, ended: Ended): Promise<void> {
  return tellEnded(tx, ended, {
    title: `A proposal to remove ${nameOf(ended.version)} ended`,
    decision:
      "No second moderator agreed to it in time. What it quarantined is as before; the case stays open.",
  });
}

/** Tells those who said the same again while a ruling was in force that their first report stands, not the second. */
export async function tellRepeated(
  tx: Transaction,
  { ruling, version, reports, at }: Ended,
): Promise<void> {
  const body = statement(version, {
    title: `Your reports on ${nameOf(version)} are one again`,
    decision:
      "The ruling on your first report ended, so that it is open again. What you reported for the same cause since then was taken back for you; moderators can still read it.",
    ruling: ruling.id,
    redress: "A moderator decides the first one, and you will be told what and why.",
  });
  const telling = reports.flatMap(({ id: report, personId }): Telling[] =>
    personId ? [{ to: { personId }, kind: "ruling-ended", body: { ...body, report } }] : [],
  );
  await tell(tx, telling, at);
}

async function tellEnded(
  tx: Transaction,
  { ruling, version, reports, at }: Ended,
  said: Pick<NoticeBody, "title" | "decision">,
): Promise<void> {
  const body = statement(version, {
    ...said,
    policy: ruling.policy as PolicyId,
    action: ruling.action as RulingAction,
    ruling: ruling.id,
    redress: "You will be told of the next decision.",
  });
  const sides = sidesOf(version, reports).map(
    ({ to, report }): Telling => ({ to, kind: "ruling-ended", body: { ...body, report } }),
  );
  await tell(tx, sides, at);
}

/** The publisher, and each reporter once, with one report of theirs. */
export function sidesOf(version: Version, reports: readonly ReportTold[]) {
  const people = new Map(reports.map(({ id, personId }) => [personId, id]));
  const { publisherId } = version;
  return [
    { to: { publisherId }, report: null },
    ...[...people].flatMap(([personId, report]) =>
      personId ? [{ to: { personId }, report }] : [],
    ),
  ];
}
