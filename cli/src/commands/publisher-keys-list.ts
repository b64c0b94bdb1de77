import { publisherMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { verifyRootKeys } from "@hecate/protocol/verify-root-keys";
import { publisherView } from "@hecate/protocol/wire/publisher";
import { getJson } from "../api/answers";
import { ownPublisher } from "../delegations/own-publisher";
import { verifySignature } from "../identity/verify-signature";
import { pinnedRoots } from "../install/trust-store";
import { rootKeyRows } from "../output/root-key-rows";
import type { Outcome, Session } from "../session";

export async function publisherKeysList(
  session: Session,
  named: string | undefined,
): Promise<Outcome> {
  const org = await ownPublisher(session, named);
  if (!org.ok) return org;
  const found = await getJson(session, `/api/v1/publishers/${org.value}`, publisherView);
  if (!found.ok) return found;
  const { rootKeys } = found.value;
  const pinned = await pinnedRoots(session.home, org.value);
  const verified = await verifyRootKeys({
    publisher: publisherMri(org.value),
    keys: rootKeys,
    pinned: pinned ?? undefined,
    verifySignature,
  });
  if (!verified.ok) return verified;
  const known =
    pinned === null ? "This machine did not know them before." : "As this machine trusts.";
  const notes = [`Every key rests on a statement of the ones before. ${known}`];
  return ok({ text: rootKeyRows(rootKeys), json: { rootKeys }, notes });
}
