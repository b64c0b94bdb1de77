import type { Did } from "@hecate/protocol/did";
import { findRoots } from "#lib/publishers/store";

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
