import type { Did } from "@hecate/protocol/did";
import type { NewIdentity } from "#lib/people/identity";

/** A key as a way in; its owner may call it otherwise later. */
export function keyIdentity(did: Did): NewIdentity {
  const label = `Key …${did.slice(-6)}`;
  const passkeyOnly = { publicKey: null, counter: null, transports: [] };
  return { kind: "key", subject: did, label, ...passkeyOnly };
}
