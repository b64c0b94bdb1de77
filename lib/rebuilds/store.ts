import { db, type Transaction } from "#lib/db/client";
import type { Prisma, Rebuild } from "#lib/db/generated/client";
import { vouchingDomain } from "#lib/domain-verification/vouching-domain";

const rebuiltColumns = {
  id: true,
  manifest: true,
  signature: true,
  artifacts: { select: { platform: true, cid: true } },
  listing: { select: { publisherId: true } },
} as const satisfies Prisma.VersionSelect;

/** A version, as far as rebuilding it goes. */
export type RebuiltVersion = Prisma.VersionGetPayload<{ select: typeof rebuiltColumns }>;

export function findRebuiltVersion(mri: string, version: string): Promise<RebuiltVersion | null> {
  return db().version.findFirst({ where: { version, listing: { mri } }, select: rebuiltColumns });
}

/** Which row: a key's statement about a version for a platform. */
export type RebuildId = Pick<Rebuild, "versionId" | "rebuilderDid" | "platform">;

/** Whoever states something about a version waits here for the others. */
export async function lockVersion(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Version" WHERE id = ${id}::uuid FOR UPDATE`;
}

export function findRebuild(tx: Transaction, id: RebuildId): Promise<Rebuild | null> {
  const { versionId, rebuilderDid, platform } = id;
  return tx.rebuild.findUnique({
    where: { versionId_rebuilderDid_platform: { versionId, rebuilderDid, platform } },
  });
}

/** In place of what the key stated before. */
export async function putRebuild(tx: Transaction, rebuild: Rebuild): Promise<void> {
  const { versionId, rebuilderDid, platform } = rebuild;
  await tx.rebuild.upsert({
    where: { versionId_rebuilderDid_platform: { versionId, rebuilderDid, platform } },
    create: rebuild,
    update: rebuild,
  });
}

export type RebuildPlace = Pick<Rebuild, "reproduced" | "recordedAt" | "statementCid">;

/** Those that differ first, then the newest first: the rows after `after`. */
export function findRebuildPage(
  versionId: string,
  after: RebuildPlace | null,
  take: number,
): Promise<Rebuild[]> {
  const beyond: Prisma.RebuildWhereInput = after
    ? {
        OR: [
          ...(after.reproduced ? [] : [{ reproduced: true }]),
          { reproduced: after.reproduced, recordedAt: { lt: after.recordedAt } },
          {
            reproduced: after.reproduced,
            recordedAt: after.recordedAt,
            statementCid: { lt: after.statementCid },
          },
        ],
      }
    : {};
  return db().rebuild.findMany({
    where: { versionId, ...beyond },
    orderBy: [{ reproduced: "asc" }, { recordedAt: "desc" }, { statementCid: "desc" }],
    take,
  });
}

/** How many keys stated something, and how many of them that something differs. */
export async function countRebuilders(versionId: string, without: readonly string[]) {
  const where = { versionId, rebuilderDid: { notIn: [...without] } };
  const [all, dissenting] = await Promise.all([
    db().rebuild.findMany({ where, distinct: "rebuilderDid", select: { rebuilderDid: true } }),
    db().rebuild.findMany({
      where: { ...where, reproduced: false },
      distinct: "rebuilderDid",
      select: { rebuilderDid: true },
    }),
  ]);
  return { all: all.length, dissenting: dissenting.length };
}

/** Root keys of the publisher, retired ones too, and the keys that signed versions for it. */
export async function findPublisherKeys(publisherId: string): Promise<string[]> {
  const [roots, signers] = await Promise.all([
    db().rootKey.findMany({ where: { publisherId }, select: { did: true } }),
    db().version.findMany({
      where: { listing: { publisherId } },
      distinct: "signerDid",
      select: { signerDid: true },
    }),
  ]);
  return [...roots.map(({ did }) => did), ...signers.map(({ signerDid }) => signerDid)];
}

/** Whose root key each of these keys is now; the domain is the one that vouches longest. */
export function findOwners(dids: readonly string[]) {
  return db().rootKey.findMany({
    where: { did: { in: [...dids] }, retiredAt: null },
    orderBy: { addedAt: "desc" },
    select: {
      did: true,
      publisher: {
        select: {
          org: true,
          displayName: true,
          domains: vouchingDomain,
        },
      },
    },
  });
}
