import type { Mri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { changedRootKeys, type RootKeyRefusal } from "@hecate/protocol/root-keys";
import type { RootKey } from "@hecate/protocol/ucan/verify-chain";
import type { PublisherView } from "@hecate/protocol/wire/publisher";
import { transaction } from "#lib/db/client";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { append } from "#lib/ledger/append";
import { publisherViewOf } from "#lib/publishers/publisher-view";
import { withdrawOwnRatingsOfKey } from "#lib/ratings/withdraw-own-ratings";
import {
  findPublisher,
  insertRootKey,
  lockPublisher,
  type PublisherRow,
  retireRootKey,
} from "./store";

export interface RootKeysChanged {
  readonly publisher: PublisherView;
  /** False when this very statement was recorded before. */
  readonly created: boolean;
}

/** Does what a root key's signed statement says, and keeps the statement for whoever wants to check it. */
export async function changeRootKeys(
  org: string,
  statement: string,
  now: Date,
): Promise<Result<RootKeysChanged, RootKeyRefusal | "not-found">> {
  return transaction(async (tx) => {
    await lockPublisher(tx, org);
    const row = await findPublisher(org, tx);
    if (row === null) return refuse("not-found", `Nobody claimed the namespace ${org}`);
    if (row.rootKeys.some((key) => key.statement === statement || key.retirement === statement)) {
      return ok({ publisher: publisherViewOf(row), created: false });
    }
    const at = momentAfter(row.rootKeys, now);
    const changed = await changedRootKeys({
      text: statement,
      // Only well-formed MRIs are ever stored.
      publisher: row.mri as Mri,
      roots: row.rootKeys,
      at,
      verifySignature: verifyEd25519,
    });
    if (!changed.ok) return changed;
    const { added, retired } = differences(row.rootKeys, changed.value.roots);
    for (const did of added)
      await insertRootKey(tx, { publisherId: row.id, did, addedAt: at, statement });
    for (const did of added) await withdrawOwnRatingsOfKey(tx, did, at);
    for (const did of retired)
      await retireRootKey(tx, row.id, did, { retiredAt: at, retirement: statement });
    const after = await findPublisher(org, tx);
    await append(tx, {
      kind: "root-keys-changed",
      subject: row.mri,
      actor: changed.value.issuer,
      at,
      payload: { added, retired, statement },
    });
    return ok({ publisher: publisherViewOf(after ?? row), created: true });
  });
}

/** Changes come one after the other by the clock too: their order is what a verifier replays. */
function momentAfter(keys: PublisherRow["rootKeys"], now: Date): Date {
  const times = keys.flatMap(({ addedAt, retiredAt }) => [addedAt, retiredAt ?? addedAt]);
  const latest = Math.max(...times.map((time) => time.getTime()));
  return new Date(Math.max(now.getTime(), latest + 1));
}

function differences(before: readonly RootKey[], after: readonly RootKey[]) {
  const known = new Map(before.map((key) => [key.did, key]));
  const added = after.filter(({ did }) => !known.has(did));
  const retired = after.filter(
    ({ did, retiredAt }) => retiredAt !== null && known.get(did)?.retiredAt === null,
  );
  return { added: added.map(({ did }) => did), retired: retired.map(({ did }) => did) };
}
