import type { Did } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";
import { findRoots, lockLiveRootKey } from "./store";

/** A publisher as the chain rules see it. Retired keys stay, with the time they were retired. */
export interface PublisherRoots {
  readonly publisherId: string;
  readonly roots: readonly {
    readonly did: Did;
    readonly addedAt: Date;
    readonly retiredAt: Date | null;
  }[];
}

/** Null when nobody claimed that name. */
export async function rootsOf(org: string): Promise<PublisherRoots | null> {
  const found = await findRoots(org);
  if (found === null) return null;
  // Only parsed DIDs are ever stored.
  const roots = found.rootKeys.map((key) => ({ ...key, did: key.did as Did }));
  return { publisherId: found.id, roots };
}

/** A root key of a publisher, as what it allows must still find it when it is written. */
export interface Root {
  readonly publisherId: string;
  readonly did: Did;
}

/**
 * Whether `root` still is one, in the transaction that rests on it; until its commit it cannot retire.
 * What began before a key was rotated away is refused when it ends after.
 */
export async function holdRoot(tx: Transaction, root: Root): Promise<Result<true, "wrong-root">> {
  if (await lockLiveRootKey(tx, root)) return ok(true);
  return refuse("wrong-root", `${root.did} retired in the meantime`);
}
