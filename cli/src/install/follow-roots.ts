import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import { verifyRootKeys } from "@hecate/protocol/verify-root-keys";
import type { RootKeyView } from "@hecate/protocol/wire/publisher";
import { verifySignature } from "../identity/verify-signature";
import type { Session } from "../session";
import { pinnedRoots, pinRoots } from "./trust-store";

/** Trusts a publisher's root keys as they are now, if they follow from what was trusted before. */
export async function followRoots(
  session: Session,
  org: string,
  keys: readonly RootKeyView[],
): Promise<Result<true>> {
  const publisher = publisherMri(org);
  const pinned = (await pinnedRoots(session.home, org)) ?? undefined;
  const verified = await verifyRootKeys({ publisher, keys, pinned, verifySignature });
  if (!verified.ok) return verified;
  await pinRoots(session.home, org, {
    publisher,
    rootKeys: verified.value,
    service: session.origin,
  });
  return ok(true);
}
