import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import type { Root } from "#lib/publishers/roots";

/** Who acts: proven by an invocation, which counts once. */
export interface Actor {
  /** The root key that the chain begins with; null where a namespace is being claimed. */
  readonly root: Root | null;
  readonly did: Did;
  /** Id of the invocation's token. */
  readonly invocation: Cid;
  /** Until then a copy of the invocation could still pass, clock skew included. */
  readonly expiresAt: Date;
}
