import { db, type Transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";
import { accountsOf } from "#lib/people/accounts-of";

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

/** What leads from the account, and from those merged into it, to who had them; ratings, reports and rulings stay. */
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
  const personId = { in: await accountsOf(id, tx) };
  await tx.pseudonym.updateMany({ where: { personId }, data: { salt: null } });
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
  const all = { where: { personId: { in: await accountsOf(personId) } }, take };
  const [person, merged, identities, sessions, pseudonyms, receipts, installs, ratings, votes] =
    await Promise.all([
      db().person.findUnique({ where: { id: personId } }),
      db().person.findMany({ where: { id: { ...all.where.personId, not: personId } }, take }),
      db().identity.findMany(own),
      db().webSession.findMany({ ...own, omit: { tokenHash: true } }),
      db().pseudonym.findMany({ ...all, omit: { salt: true } }),
      db().installReceipt.findMany(own),
      db().installer.findMany(own),
      db().rating.findMany(own),
      db().helpfulVote.findMany(own),
    ]);
  const keys = identities.filter(({ kind }) => kind === "key").map(({ subject }) => subject);
  const [rebuilds, reports, verdicts, roles, notices, webhooks, appeals] = await Promise.all([
    db().rebuild.findMany({ where: { rebuilderDid: { in: keys } }, take }),
    db().report.findMany({ ...own, omit: { trackHash: true } }),
    db().reporterCredit.findMany(own),
    db().roleGrant.findMany(own),
    db().notice.findMany(own),
    db().webhook.findMany({ ...own, omit: { secret: true } }),
    db().appeal.findMany(own),
  ]);
  const said = { receipts, installs, ratings, votes, rebuilds, reports, verdicts, appeals };
  const tables = { merged, identities, sessions, pseudonyms, ...said, roles, notices, webhooks };
  return { person, tables: { ...tables, ...(await findModerated(personId, take)) } };
}

/** What a person did as a moderator, and has taken on; nothing that somebody else wrote there. */
async function findModerated(personId: string, take: number) {
  const [cases, rulings, seconded, decisions] = await Promise.all([
    db().case.findMany({
      where: { assigneeId: personId },
      select: { id: true, versionId: true, state: true, assignedAt: true },
      take,
    }),
    db().ruling.findMany({ where: { moderatorId: personId }, take }),
    db().ruling.findMany({
      where: { secondedById: personId },
      select: { id: true, caseId: true, action: true, secondedAt: true },
      take,
    }),
    db().appeal.findMany({
      where: { deciderId: personId },
      select: { id: true, rulingId: true, state: true, decision: true, decidedAt: true },
      take,
    }),
  ]);
  return { cases, rulings, seconded, decisions };
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
