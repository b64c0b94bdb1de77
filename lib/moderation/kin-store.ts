import type { Transaction } from "#lib/db/client";
import { planned } from "#lib/db/planned";

export interface Fresh {
  readonly versionId: string;
  readonly mri: string;
  readonly artifactCids: readonly string[];
  readonly signingKey: string;
  /** Whether it is the first version under this name. */
  readonly isFirst: boolean;
}

/** A restricted version of which a fresh one may take the state over. */
export interface Kin {
  readonly state: string;
  readonly signerDid: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly publisherId: string;
  readonly cids: readonly string[];
}

interface Before {
  /**
   * The hardest restricted versions with one of its files; for the first of a name, those by its key too. Of those
   * that took their state over, the files say nothing: whoever is restricted can offer anybody's.
   */
  readonly kin: readonly Kin[];
  /**
   * When a version of its listing was last quarantined that nobody cleared since; null for never. A ruling that
   * lists it clears it, and so does the end of the ruling that put it there.
   */
  readonly quarantinedAt: Date | null;
}

/** What came before that speaks against a fresh version, by one statement: the whole ledger waits for it. */
export async function findBefore(tx: Transaction, fresh: Fresh): Promise<Before> {
  const [before] = await tx.$queryRaw<[Before]>`${planned}
    SELECT
      (SELECT coalesce(jsonb_agg(kin), '[]') FROM (
        SELECT v.state, v."signerDid", v."publishedAt", l."publisherId",
          ARRAY(SELECT a.cid FROM "Artifact" a WHERE a."versionId" = v.id) AS cids
        FROM "Version" v JOIN "Listing" l ON l.id = v."listingId"
        WHERE v.state IN ('limited', 'quarantined', 'removed') AND v.id <> ${fresh.versionId}::uuid
          AND (v."signerDid" = ${fresh.signingKey} AND ${fresh.isFirst}
            OR v."stateCause" <> 'policy' AND EXISTS (
              SELECT FROM "Artifact" a
              WHERE a."versionId" = v.id AND a.cid = ANY(${[...fresh.artifactCids]})))
        -- As it happens, the harder a state the later its name.
        ORDER BY v.state DESC, v.id LIMIT 100) AS kin) AS kin,
      (SELECT e.at FROM "LedgerEvent" e
      WHERE e.subject = ${fresh.mri} AND e.kind = 'state-changed' AND e.payload->>'to' = 'quarantined'
        AND NOT EXISTS (
          SELECT FROM "LedgerEvent" c
          WHERE c.subject = e.subject AND c.kind = e.kind AND c.seq > e.seq
            AND c.payload->>'version' = e.payload->>'version' AND (
              c.payload->>'to' = 'listed' AND c.payload->>'cause' = 'ruling'
              OR c.payload->>'rule' = replace(e.payload->>'rule', 'ruling:', 'ended:')
                AND e.payload->>'rule' LIKE 'ruling:%'))
      ORDER BY e.seq DESC LIMIT 1) AS "quarantinedAt"`;
  return before;
}
