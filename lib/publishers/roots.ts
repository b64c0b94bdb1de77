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
  const [first] = found;
  if (first === undefined) return null;
  // Only parsed DIDs are ever stored.
  const roots = found.map(({ publisherId: _, ...key }) => ({ ...key, did: key.did as Did }));
  return { publisherId: first.publisherId, roots };
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
  return (await lockLiveRootKey(tx, root)) ? ok(true) : retired(root);
}

export function retired({ did }: Root) {
  return refuse("wrong-root", `${did} retired in the meantime`);
}
