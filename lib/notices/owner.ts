import type { Result } from "@hecate/protocol/result";
import type { Transaction } from "#lib/db/client";

/** Whose inbox it is. */
export type Owner = { readonly personId: string } | { readonly publisherId: string };

export type OwnerSpendRefusal =
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed"
  | "not-an-owner";

/** Who may see and change an inbox now. What is written begins with `spend`. */
export interface ActingOwner {
  readonly owner: Owner;
  readonly spend: (tx: Transaction) => Promise<Result<true, OwnerSpendRefusal>>;
}
