import { ok } from "@hecate/protocol/result";
import { db, transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";

export const somebody = "mri:agent:io.macula/acme-corp";

/** Lets so many events happen, each another one. */
export async function happen(count: number, subject = somebody): Promise<void> {
  const { seq } = await db().ledgerHead.findUniqueOrThrow({ where: { id: 1 } });
  await transaction(async (tx) => {
    for (let each = 1; each <= count; each++) {
      const payload = { token: `${Number(seq) + each}` };
      const circumstances = { subject, actor: "did:key:z", at: new Date() };
      await append(tx, { kind: "token-revoked", payload, ...circumstances });
    }
    return ok(true);
  });
}
