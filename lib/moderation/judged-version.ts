import type { Transaction } from "#lib/db/client";
import { isPublisherVerified, lockSubject, type Subject } from "./store";

export type { Subject } from "./store";

/** A version that is about to be judged; until commit nobody else judges it or its listing. */
export function holdVersion(tx: Transaction, versionId: string): Promise<Subject> {
  return lockSubject(tx, versionId);
}

/** Whether a domain vouches for the publisher now: then a removal needs two. */
export function isVerified(tx: Transaction, { publisherId }: Subject): Promise<boolean> {
  return isPublisherVerified(tx, publisherId);
}
