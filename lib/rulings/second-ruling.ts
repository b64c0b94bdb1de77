import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import {
  type ActingModerator,
  type SpendRefusal,
  spendModerator,
} from "#lib/identity/acting-moderator";
import { holdVersion, type Subject } from "#lib/moderation/judged-version";
import { othersReported } from "#lib/moderation/others-reported";
import { reviseVersions } from "#lib/moderation/revise-versions";
import { pseudonymOf } from "#lib/people/pseudonym";
import { beforeRuling } from "#lib/rulings/end-ruling";
import { putInForce } from "#lib/rulings/put-in-force";
import { refuseSecond } from "#lib/rulings/refuse-second";
import type { Ruled } from "#lib/rulings/rule-case";
import { findCase, findRuling, updateRuling } from "./store";

type SecondRefusal =
  | "not-found"
  | "ruling-not-proposed"
  | "second-needed"
  | "conflict-of-interest"
  | SpendRefusal;

/** Puts a proposed removal in force: by a moderator who is not its author and has no part in it. */
export async function secondRuling(
  id: string,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<Ruled & { readonly caseId: string }, SecondRefusal>> {
  const seconded = await transaction((tx) => write(tx, { id, moderator, now }));
  if (!seconded.ok) return seconded;
  const { subject, people, caseId } = seconded.value;
  const others = await reviseVersions(await othersReported([...people], subject.id), now);
  return ok({ rulingId: id, caseId, changed: [subject.mri, ...others] });
}

interface Seconding {
  readonly id: string;
  readonly moderator: ActingModerator;
  readonly now: Date;
}

interface Written {
  readonly caseId: string;
  readonly subject: Subject;
  readonly people: readonly string[];
}

async function write(
  tx: Transaction,
  { id, moderator, now }: Seconding,
): Promise<Result<Written, SecondRefusal>> {
  const spent = await spendModerator(tx, moderator, now);
  if (!spent.ok) return spent;
  const found = await findRuling(id, tx);
  const about = found && (await findCase(found.caseId, tx));
  if (found === null || about === null) return refuse("not-found", "There is no such ruling");
  const subject = await holdVersion(tx, about.versionId);
  const ruling = (await findRuling(id, tx)) ?? found;
  if (ruling.state !== "proposed") return refuse("ruling-not-proposed", `it is ${ruling.state}`);
  const allowed = await refuseSecond(ruling, subject.publisherId, moderator, tx);
  if (!allowed.ok) return allowed;
  const seconded = await updateRuling(tx, id, {
    state: "in-force",
    secondedById: moderator.personId,
    secondedAt: now,
    authorityIds: [...new Set([...ruling.authorityIds, ...moderator.authorities])],
  });
  const actor = await pseudonymOf(tx, moderator.personId, "moderator");
  const targets = beforeRuling(ruling).map((each) => ({ ...each, state: "quarantined" as const }));
  const force = { ruling: seconded, subject, targets, replaced: [], actor, at: now };
  return ok({ caseId: about.id, subject, people: await putInForce(tx, force) });
}
