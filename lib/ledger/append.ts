import type { DomainAnswer, DomainState } from "@hecate/protocol/wire/domain";
import type { RebuildVerdict } from "@hecate/protocol/wire/rebuild";
import type { SourceReason, SourceState } from "@hecate/protocol/wire/source";
import type { Transaction } from "#lib/db/client";
import type { Prisma } from "#lib/db/generated/client";

/** What can happen, with what is recorded of it. Kinds are permanent; docs/architecture.md lists them. */
export type LedgerEvent =
  | { readonly kind: "publisher-claimed"; readonly payload: { rootKey: string } }
  | {
      readonly kind: "root-keys-changed";
      readonly payload: { added: string[]; retired: string[]; statement: string };
    }
  | {
      readonly kind: "version-published";
      readonly payload: { version: string; manifestCid: string; signer: string };
    }
  | { readonly kind: "listing-edited"; readonly payload: { fields: string[] } }
  | {
      readonly kind: "version-yanked";
      readonly payload: { version: string; manifestCid: string; reason: string };
    }
  | { readonly kind: "domain-added"; readonly payload: { domain: string } }
  | {
      readonly kind: "domain-changed";
      readonly payload: {
        domain: string;
        from: DomainState;
        to: DomainState;
        /** What each resolver said, as evidence. */
        answers: DomainAnswer[];
      };
    }
  | {
      readonly kind: "source-changed";
      readonly payload: {
        version: string;
        from: SourceState;
        to: SourceState;
        reason: SourceReason | null;
      };
    }
  | {
      readonly kind: "rebuild-attested";
      readonly payload: {
        version: string;
        platform: string;
        verdict: RebuildVerdict;
        /** The signed statement. */
        statement: string;
      };
    }
  | { readonly kind: "token-revoked"; readonly payload: { token: string } };

interface Circumstances {
  /** MRI of what it happened to. */
  readonly subject: string;
  /** DID of who did it. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Records an event as the last statement of the transaction that it tells of: taking the number
 * locks the ledger until commit, which makes it gap-free and ordered as the commits are.
 */
export async function append(tx: Transaction, event: LedgerEvent & Circumstances): Promise<bigint> {
  const [head] = await tx.$queryRaw<{ seq: bigint }[]>`
    UPDATE "LedgerHead" SET seq = seq + 1 WHERE id = 1 RETURNING seq`;
  if (head === undefined) throw new Error("the ledger has no head");
  const payload: Prisma.InputJsonObject = event.payload;
  await tx.ledgerEvent.create({ data: { ...event, payload, seq: head.seq } });
  return head.seq;
}
