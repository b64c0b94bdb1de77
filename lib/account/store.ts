import { db, type Transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";

/** Both are kept for this transaction alone, in one order whoever asks; null for what is closed or merged. */
export async function lockPeople(
  tx: Transaction,
  ids: readonly [string, string],
): Promise<[Person | null, Person | null]> {
  for (const id of ids.toSorted()) {
    await tx.$queryRaw`SELECT 1 FROM "Person" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  }
  const people = await tx.person.findMany({
    where: { id: { in: [...ids] }, closedAt: null, mergedIntoId: null },
  });
  const [one, other] = ids.map((id) => people.find((person) => person.id === id) ?? null);
  return [one ?? null, other ?? null];
}

/** All that is a person's, but for what their installs, ratings and reports are to be counted by. */
export async function moveAccount(
  tx: Transaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const own = { where: { personId: from }, data: { personId: to } };
  await tx.identity.updateMany(own);
  await tx.webSession.updateMany(own);
  await tx.notice.updateMany(own);
  await tx.webhook.updateMany(own);
  await tx.roleGrant.updateMany(own);
  await tx.appeal.updateMany(own);
  await tx.appeal.updateMany({ where: { deciderId: from }, data: { deciderId: to } });
  await tx.ruling.updateMany({ where: { moderatorId: from }, data: { moderatorId: to } });
  await tx.ruling.updateMany({ where: { secondedById: from }, data: { secondedById: to } });
  await tx.$executeRaw`
    UPDATE "Ruling" SET "authorityIds" = array_replace("authorityIds", ${from}::uuid, ${to}::uuid)
    WHERE ${from}::uuid = ANY("authorityIds")`;
  await tx.case.updateMany({ where: { assigneeId: from }, data: { assigneeId: to } });
  // Of two names for one scope the one of the account that goes on is used; both stay in the log.
  await tx.$executeRaw`
    UPDATE "Pseudonym" SET "personId" = ${to}::uuid
    WHERE "personId" = ${from}::uuid AND scope NOT IN (
      SELECT scope FROM "Pseudonym" WHERE "personId" = ${to}::uuid)`;
}

export async function endByMerge(
  tx: Transaction,
  ended: { readonly id: string; readonly into: string; readonly handle: string },
): Promise<void> {
  const { id, into: mergedIntoId, handle } = ended;
  await tx.person.update({ where: { id }, data: { mergedIntoId, handle } });
}

export async function putJoinedAt(tx: Transaction, id: string, joinedAt: Date): Promise<Person> {
  return tx.person.update({ where: { id }, data: { joinedAt } });
}

/** What leads from the account to who had it; ratings, reports and rulings stay. */
export async function eraseAccount(
  tx: Transaction,
  id: string,
  handle: string,
  at: Date,
): Promise<void> {
  const own = { where: { personId: id } };
  await tx.identity.deleteMany(own);
  await tx.webSession.deleteMany(own);
  await tx.notice.deleteMany(own);
  await tx.webhook.deleteMany(own);
  await tx.signInCode.deleteMany({ where: { linkToId: id } });
  await tx.passkeyChallenge.deleteMany({ where: { linkToId: id } });
  await tx.pseudonym.updateMany({ ...own, data: { salt: null } });
  // The signed receipt names the key; its id stays, so that the same one counts once.
  await tx.installReceipt.updateMany({ ...own, data: { receipt: "" } });
  await tx.case.updateMany({
    where: { assigneeId: id },
    data: { assigneeId: null, assignedAt: null },
  });
  await tx.person.update({ where: { id }, data: { handle, closedAt: at } });
}

/** Everything held of a person, at most `take` rows of each kind; without what would let others in. */
export async function findHeld(personId: string, take: number) {
  const own = { where: { personId }, take };
  const [person, identities, sessions, pseudonyms, receipts, ratings, votes, reports] =
    await Promise.all([
      db().person.findUnique({ where: { id: personId } }),
      db().identity.findMany(own),
      db().webSession.findMany({ ...own, omit: { tokenHash: true } }),
      db().pseudonym.findMany({ ...own, omit: { salt: true } }),
      db().installReceipt.findMany(own),
      db().rating.findMany(own),
      db().helpfulVote.findMany(own),
      db().report.findMany({ ...own, omit: { trackHash: true } }),
    ]);
  const [verdicts, roles, notices, webhooks, appeals, rulings] = await Promise.all([
    db().reporterCredit.findMany(own),
    db().roleGrant.findMany(own),
    db().notice.findMany(own),
    db().webhook.findMany({ ...own, omit: { secret: true } }),
    db().appeal.findMany(own),
    db().ruling.findMany({ where: { moderatorId: personId }, take }),
  ]);
  const first = { identities, sessions, pseudonyms, receipts, ratings, votes, reports };
  return { person, tables: { ...first, verdicts, roles, notices, webhooks, appeals, rulings } };
}

/** MRIs of listings that show something of a person: what they said, or that they count among the users. */
export async function findShowing(personId: string): Promise<string[]> {
  const own = { some: { personId } };
  const rows = await db().listing.findMany({
    where: { OR: [{ ratings: own }, { installers: own }] },
    select: { mri: true },
  });
  return rows.map(({ mri }) => mri);
}
