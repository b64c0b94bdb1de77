import { randomUUID } from "node:crypto";
import type pg from "pg";
import { artifact } from "./catalogue";

/**
 * What the database does for one submission of a new app: the statements of the service, in its order
 * and in one transaction where it has one. Adds a listing and a version to bench-catalogue.
 */
export async function copySubmission(pool: pg.Pool, index: number): Promise<void> {
  const client = await pool.connect();
  try {
    await decide(client);
    await client.query("BEGIN");
    await write(client, `copied-${index}`);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function decide(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query(`SELECT id FROM "Publisher" WHERE org = 'bench-catalogue'`);
  await client.query(`SELECT * FROM "RootKey" WHERE "publisherId" = $1`, [rows[0].id]);
  for (const token of [randomUUID(), randomUUID()]) {
    await client.query(`SELECT * FROM "Revocation" WHERE "tokenCid" IN ($1)`, [token]);
  }
  await client.query(`SELECT * FROM "Content" WHERE cid IN ($1, $1)`, [artifact.cid]);
}

async function write(client: pg.PoolClient, name: string): Promise<void> {
  const mri = `mri:capability:io.macula/bench-catalogue/${name}`;
  const [listing, version] = [randomUUID(), randomUUID()];
  const statements: [string, unknown[]][] = [
    [`INSERT INTO "InvocationNonce" (id, "expiresAt") VALUES ($1, now() + '6 min')`, [version]],
    [`SELECT id FROM "Listing" WHERE mri = $1 FOR UPDATE`, [mri]],
    [`SELECT pg_advisory_xact_lock(hashtextextended('hecate listing name ' || $1, 0))`, [name]],
    [`SELECT id FROM "Listing" WHERE mri = $1 FOR UPDATE`, [mri]],
    [`SELECT id, mri FROM "Listing" WHERE "foldedName" = $1 AND name <> $1 LIMIT 1`, [name]],
    [
      `INSERT INTO "Listing" (id, "publisherId", name, "foldedName", mri, description, tags, readme)
       SELECT $1, id, $2, $2, $3, $4, $5, '' FROM "Publisher" WHERE org = 'bench-catalogue'`,
      [listing, name, mri, `A copy for your ledger, ${name}, in the terminal`, ["ledger", "copy"]],
    ],
    [
      `SELECT * FROM "Version" WHERE "listingId" = $1 ORDER BY "publishedAt" DESC, id DESC`,
      [listing],
    ],
    [
      `INSERT INTO "Version"
         (id, "listingId", version, "manifestCid", manifest, signature, "signerDid")
       VALUES ($1, $2, '1.0.0', $3, $4, $5, 'did:key')`,
      [version, listing, mri, { name, version: "1.0.0", size: "x".repeat(400) }, "x".repeat(700)],
    ],
    [
      `INSERT INTO "Artifact" ("versionId", platform, cid, size, sha256)
       VALUES ($1, 'linux-amd64', $2, $3, $4), ($1, 'darwin-arm64', $2, $3, $4)`,
      [version, artifact.cid, artifact.size, artifact.sha256],
    ],
    [
      `UPDATE "Listing" SET "newestVersionId" = $1, "updatedAt" = now() WHERE id = $2 RETURNING id`,
      [version, listing],
    ],
    [`DELETE FROM "Screenshot" WHERE "listingId" = $1`, [listing]],
    [`UPDATE "LedgerHead" SET seq = seq + 1 WHERE id = 1 RETURNING seq`, []],
    [
      `INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
       SELECT seq, 'version-published', $1, 'did:key', $2, now() FROM "LedgerHead"`,
      [mri, { version: "1.0.0", manifestCid: mri, signer: "did:key" }],
    ],
  ];
  for (const [text, values] of statements) await client.query(text, values);
}
