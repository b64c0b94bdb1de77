import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";

/** Who acts: proven by an invocation, which counts once. */
export interface Actor {
  readonly did: Did;
  /** Id of the invocation's token. */
  readonly invocation: Cid;
  /** Until then a copy of the invocation could still pass, clock skew included. */
  readonly expiresAt: Date;
}
