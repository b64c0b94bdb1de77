import type { Cid } from "@hecate/protocol/cid";
import type { KeptBlock } from "#lib/content/receive-car";
import { type Database, db, read, type Transaction } from "#lib/db/client";
import { type Block, type Content, Prisma } from "#lib/db/generated/client";

export function findContent(cid: string): Promise<Content | null> {
  return db().content.findUnique({ where: { cid } });
}

/** `size` in bytes. */
export function findContents(
  cids: readonly string[],
): Promise<{ cid: string; size: number; sha256: string }[]> {
  return read(
    Prisma.sql`SELECT cid, size::float8, sha256 FROM "Content" WHERE cid = ANY(${[...cids]})`,
    "contents",
  );
}

export async function storedBytes(publisherId: string, database: Database = db()): Promise<number> {
  const { _sum } = await database.content.aggregate({
    where: { publisherId },
    _sum: { size: true },
  });
  return Number(_sum.size ?? 0);
}

/** A publisher's uploads are counted one after the other: side by side each would find the room empty. */
export async function lockStorage(tx: Transaction, publisherId: string): Promise<void> {
  const key = `hecate storage ${publisherId}`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** False when the content is stored already. */
export async function insertContent(
  tx: Transaction,
  content: Content,
  blocks: readonly KeptBlock[],
): Promise<boolean> {
  const { count } = await tx.content.createMany({ data: content, skipDuplicates: true });
  if (count === 0) return false;
  await tx.block.createMany({
    data: blocks.map((block, position) => ({ ...block, contentCid: content.cid, position })),
  });
  return true;
}

/** Any place where that block is kept. */
export function findBlock(cid: Cid): Promise<Block | null> {
  return db().block.findFirst({ where: { cid } });
}

/** In the order of the walk. */
export function findBlocks(contentCid: Cid): Promise<Block[]> {
  return db().block.findMany({ where: { contentCid }, orderBy: { position: "asc" } });
}

/** True when every stored file that `cid` is, or is a block of, belongs to removed versions alone. */
export async function findRemoval(cid: Cid): Promise<boolean> {
  const [found] = await db().$queryRaw<{ removed: boolean | null }[]>`
    SELECT bool_and(EXISTS (
      SELECT FROM "Artifact" a JOIN "Version" v ON v.id = a."versionId"
      WHERE a.cid = held.cid HAVING bool_and(v.state = 'removed'))) AS removed
    FROM (
      SELECT cid FROM "Content" WHERE cid = ${cid}
      UNION SELECT "contentCid" FROM "Block" WHERE cid = ${cid}) held`;
  return found?.removed ?? false;
}
