import type { Transaction } from "#lib/db/client";
import type { Identity } from "#lib/db/generated/client";
import { findIdentity, raiseCounter } from "./store";

export function passkeyWithId(credentialId: string): Promise<Identity | null> {
  return findIdentity("passkey", credentialId);
}

/**
 * False when the counter went back, as it does for a copied passkey (WebAuthn Level 3, 6.1.1). Those that
 * do not count stay at 0.
 */
export function spendPasskey(tx: Transaction, id: string, counter: bigint, at: Date) {
  return raiseCounter(tx, id, counter, at);
}
