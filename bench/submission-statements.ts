import { randomUUID } from "node:crypto";
import type pg from "pg";
import { binaryOf, manifestOf } from "./catalogue";

/**
 * What the database does for one submission of a new app: the statements of the service, in its order
 * and in one transaction where it has one. Adds a listing and a version to bench-catalogue.
 */
export async function copySubmission(pool: pg.Pool, name: string): Promise<void> {
  const client = await pool.connect();
  try {
    await decide(client, name);
    await client.query("BEGIN");
    await write(client, name);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function decide(client: pg.PoolClient, name: string): Promise<void> {
  await client.query(
    `SELECT p.id, k.* FROM "Publisher" p JOIN "RootKey" k ON k."publisherId" = p.id WHERE p.org = 'bench-catalogue'`,
  );
  for (const token of [randomUUID(), randomUUID()]) {
    await client.query(`SELECT * FROM "Revocation" WHERE "tokenCid" = ANY($1)`, [[token]]);
  }
  await client.query(`SELECT * FROM "Content" WHERE cid = ANY($1)`, [
    [binaryOf(name).artifact.cid],
  ]);
}

async function write(client: pg.PoolClient, name: string): Promise<void> {
  const mri = `mri:capability:io.macula/bench-catalogue/${name}`;
  const [listing, version] = [randomUUID(), randomUUID()];
  const { artifact } = binaryOf(name);
  const statements: [string, unknown[]][] = [
    [
      `WITH live AS MATERIALIZED (
         SELECT 1 FROM "RootKey" k JOIN "Publisher" p ON p.id = k."publisherId"
         WHERE p.org = 'bench-catalogue' FOR SHARE OF k)
       INSERT INTO "InvocationNonce" (id, "expiresAt") SELECT $1, now() + '6 min' FROM live`,
      [version],
    ],
    [
      `WITH own AS MATERIALIZED (SELECT id FROM "Listing" WHERE mri = $1 FOR UPDATE),
         turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('hecate listing name ' || $2, 0)))
       SELECT (SELECT id FROM own), (SELECT count(*) FROM turn)`,
      [mri, name],
    ],
    [
      `SELECT (SELECT id FROM "Listing" WHERE mri = $1),
         (SELECT mri FROM "Listing" WHERE "foldedName" = $2 AND name <> $2 LIMIT 1),
         ARRAY(SELECT name FROM "SearchEntry" WHERE slips(name) && slips($2) AND terms @> '{is:verified}')`,
      [mri, name],
    ],
    [
      `WITH listing AS (
         INSERT INTO "Listing" (id, "publisherId", name, "foldedName", mri, description, tags, readme, "newestVersionId")
         SELECT $1, id, $2, $2, $3, $4, $5, '', $6 FROM "Publisher" WHERE org = 'bench-catalogue'
       ), version AS (
         INSERT INTO "Version" (id, "listingId", version, "manifestCid", manifest, signature, "signerDid")
         VALUES ($6, $1, '1.0.0', $3, $7, $8, 'did:key'))
       INSERT INTO "Artifact" ("versionId", platform, cid, size, sha256)
       VALUES ($6, 'linux-amd64', $9, $10, $11), ($6, 'darwin-arm64', $9, $10, $11)`,
      [
        ...[listing, name, mri, `A copy for your ledger, ${name}, in the terminal`],
        ...[["ledger", "copy"], version],
        ...[manifestOf(name), "x".repeat(700)],
        ...[artifact.cid, artifact.size, artifact.sha256],
      ],
    ],
    [
      `INSERT INTO "Scan" (cid, scanner, "queuedAt") VALUES ($1, 'built-in', now()), ($1, 'known-bad', now())
       ON CONFLICT DO NOTHING`,
      [artifact.cid],
    ],
    [
      `INSERT INTO queue.job (name, data, singleton_key, policy)
       SELECT name, jsonb_build_object('cid', $1::text), $1, policy FROM queue.queue
       WHERE name IN ('scan_built_in', 'scan_known_bad') ON CONFLICT DO NOTHING`,
      [artifact.cid],
    ],
    [
      `WITH head AS (UPDATE "LedgerHead" SET seq = seq + 1 WHERE id = 1 RETURNING seq)
       INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
       SELECT seq, 'version-published', $1, 'did:key', $2, now() FROM head`,
      [mri, { version: "1.0.0", manifestCid: mri, signer: "did:key" }],
    ],
    [
      `SELECT v.id FROM "Version" v
       WHERE v.state IN ('limited', 'quarantined', 'removed') AND (v."signerDid" = $1
         OR EXISTS (SELECT FROM "Artifact" a WHERE a."versionId" = v.id AND a.cid = $2))`,
      ["did:key", artifact.cid],
    ],
  ];
  for (const [text, values] of statements) await client.query(text, values);
}
