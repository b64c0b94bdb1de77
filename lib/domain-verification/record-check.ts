import { serviceDidOf } from "@hecate/protocol/did";
import { ok, refuse } from "@hecate/protocol/result";
import type { DomainState } from "@hecate/protocol/wire/domain";
import { transaction } from "#lib/db/client";
import { nextLook, standingAfter } from "#lib/domain-verification/domain";
import { lookUpDomain, type Observation } from "#lib/domain-verification/look-up-domain";
import { env } from "#lib/env";
import { append } from "#lib/ledger/append";
import { type DomainId, type DomainRow, findDomain, lockDomain, updateDomain } from "./store";

export interface Checked {
  readonly row: DomainRow;
  readonly changed: boolean;
}

/** Asks the resolvers and records what follows from it. Null when there is no such domain. */
export async function checkNow(id: DomainId, now: Date): Promise<Checked | null> {
  const row = await findDomain(id);
  return row && record(id, await lookUpDomain(row, now));
}

async function record(
  id: DomainId,
  { at, verdict, answers }: Observation,
): Promise<Checked | null> {
  const { domainRecheckSeconds, domainGraceSeconds, publicUrl } = env();
  const done = await transaction(async (tx) => {
    const row = await lockDomain(tx, id);
    if (row === null) return refuse("not-found", `${id.domain} is not there`);
    // Somebody else asked later and was faster: theirs is the newer truth.
    if (row.checkedAt !== null && row.checkedAt > at) return ok({ row, changed: false });
    const before = { ...row, state: row.state as DomainState };
    const { state, verifiedAt, atRiskSince } = standingAfter(
      before,
      verdict,
      at,
      domainGraceSeconds,
    );
    const look = { state, addedAt: row.addedAt };
    const dueAt = nextLook(look, verdict, at, domainRecheckSeconds, Math.random());
    const columns = { state, verifiedAt, atRiskSince, checkedAt: at, dueAt, answers };
    const updated = await updateDomain(tx, id, columns);
    if (state === before.state) return ok({ row: updated, changed: false });
    await append(tx, {
      kind: "domain-changed",
      subject: row.publisher.mri,
      actor: serviceDidOf(publicUrl),
      at,
      payload: { domain: id.domain, from: before.state, to: state, answers },
    });
    return ok({ row: updated, changed: true });
  });
  return done.ok ? done.value : null;
}
