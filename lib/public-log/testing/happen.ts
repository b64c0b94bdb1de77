import { db } from "#lib/db/client";

export const somebody = "mri:agent:io.macula/acme-corp";

/** Lets so many events happen at once, each another one. */
export async function happen(count: number, subject = somebody): Promise<void> {
  await db().$executeRaw`
    WITH head AS (UPDATE "LedgerHead" SET seq = seq + ${count} RETURNING seq - ${count} AS last)
    INSERT INTO "LedgerEvent" (seq, kind, subject, actor, payload, at)
    SELECT last + n, 'token-revoked', ${subject}, 'did:key:z',
           jsonb_build_object('token', (last + n)::text), now()
    FROM head, generate_series(1, ${count}) AS n`;
}
