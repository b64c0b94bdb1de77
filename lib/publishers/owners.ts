import { ok, type Result, refuse } from "@hecate/protocol/result";
import { db, type Transaction } from "#lib/db/client";
import { holdRoot, type Root, rootsOf } from "#lib/publishers/roots";
import { findOwnPublishers, linkedKeys } from "./store";

/**
 * The root key of `org` by which a person owns what it lists: one that is linked to their account and
 * not retired. Asked at each request, as keys retire and ways in are removed.
 */
export async function ownRootOf(
  personId: string,
  org: string,
): Promise<Result<Root, "not-found" | "not-an-owner">> {
  const publisher = await rootsOf(org);
  if (publisher === null) return refuse("not-found", `Nobody claimed the namespace ${org}`);
  const { publisherId, roots } = publisher;
  const dids = roots.map(({ did }) => did);
  const linked = new Set(await linkedKeys(db(), personId, dids));
  const own = roots.filter(({ did }) => linked.has(did));
  const live = own.find(({ retiredAt }) => retiredAt === null);
  if (live) return ok({ publisherId, did: live.did });
  const [retired] = own;
  if (!retired) return refuse("not-an-owner", `No key of the account is a root key of ${org}`);
  return refuse("not-an-owner", `${retired.did} is retired as a root key of ${org}`);
}

/**
 * Whether `root` still is one, and still linked to the person, in the transaction that rests on it.
 * Begins after the account is held: who unlinks a key, or merges accounts, waits for that.
 */
export async function holdOwnRoot(
  tx: Transaction,
  personId: string,
  root: Root,
): Promise<Result<true, "not-an-owner" | "wrong-root">> {
  const linked = await linkedKeys(tx, personId, [root.did]);
  if (linked.length === 0)
    return refuse("not-an-owner", `${root.did} was unlinked in the meantime`);
  return holdRoot(tx, root);
}

export interface OwnPublisher {
  readonly id: string;
  readonly org: string;
  readonly displayName: string;
}

/** The publishers of which a person has a root key now, by name. */
export function listOwnPublishers(personId: string): Promise<OwnPublisher[]> {
  return findOwnPublishers(personId);
}
