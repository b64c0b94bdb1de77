import type { PolicyId } from "@hecate/protocol/policies";
import type { AppealOutcome, AppealSide } from "@hecate/protocol/wire/appeals";
import type { RulingAction } from "@hecate/protocol/wire/reports";
import type { Transaction } from "#lib/db/client";
import type { Owner } from "#lib/notices/owner";
import { type Concerned, nameOf, statement } from "#lib/notices/statement";
import { type Telling, tell } from "#lib/notices/tell";
import { type ReportTold, type RulingTold, sidesOf } from "#lib/notices/tell-ruling";

interface Appealed {
  readonly appeal: string;
  readonly side: AppealSide;
  readonly appellant: Owner;
  readonly ruling: RulingTold;
  readonly version: Concerned & { readonly publisherId: string };
  /** What the ruling decided. */
  readonly reports: readonly ReportTold[];
  readonly at: Date;
}

/** Tells who appeals that it is here, and everybody else that the ruling is appealed. */
export async function tellAppealed(tx: Transaction, appealed: Appealed): Promise<void> {
  const { version, side } = appealed;
  await tellSides(tx, "appeal-received", appealed, (isAppellant) => ({
    title: isAppellant
      ? `Your appeal on ${nameOf(version)} is here`
      : `The ruling on ${nameOf(version)} was appealed`,
    decision: isAppellant
      ? "Your appeal was received. The ruling stays in force until it is decided."
      : `${side === "publisher" ? "The publisher" : "A reporter"} appealed the ruling. It stays in force until that is decided.`,
    redress: "Somebody who had no part in the ruling decides it, and you will be told.",
  }));
}

interface Decided extends Appealed {
  readonly outcome: AppealOutcome;
  /** What everybody reads. */
  readonly statement: string;
}

/** Tells both sides what came of an appeal. */
export async function tellAppealDecided(tx: Transaction, decided: Decided): Promise<void> {
  const { version, side, outcome, statement: facts } = decided;
  const next =
    side === "reporter"
      ? "The case is open again, to be decided anew."
      : "The reports that it rested on count no more.";
  await tellSides(tx, "appeal-decided", decided, (isAppellant) => ({
    title: `${isAppellant ? "Your" : "An"} appeal on ${nameOf(version)} was decided`,
    decision:
      outcome === "overturned"
        ? `The ruling is overturned. What it did to the version, and what it gave or cost anybody, is taken back. ${next}`
        : "The ruling stands.",
    facts,
    redress: "Courts and out-of-court bodies stay open to you.",
  }));
}

async function tellSides(
  tx: Transaction,
  kind: "appeal-received" | "appeal-decided",
  { appeal, appellant, ruling, version, reports, at }: Appealed,
  say: (isAppellant: boolean) => {
    title: string;
    decision: string;
    redress: string;
    facts?: string;
  },
): Promise<void> {
  const sides = sidesOf(version, reports).map(({ to, report }): Telling => {
    const said = say(isSame(to, appellant));
    const body = statement(version, {
      policy: ruling.policy as PolicyId,
      action: ruling.action as RulingAction,
      ruling: ruling.id,
      appeal,
      report,
      ...said,
    });
    return { to, kind, body };
  });
  await tell(tx, sides, at);
}

function isSame(one: Owner, other: Owner): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
