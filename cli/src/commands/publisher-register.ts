import { printCapability } from "@hecate/protocol/capability";
import { publisherMri } from "@hecate/protocol/mri";
import { parseName } from "@hecate/protocol/name";
import { ok } from "@hecate/protocol/result";
import { rootKeyOf } from "@hecate/protocol/verify-root-keys";
import { publisherClaim, publisherView } from "@hecate/protocol/wire/publisher";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, sendRequest, signRequest } from "../api/signed-request";
import { loadIdentity } from "../identity/load-identity";
import { pinRoots } from "../install/trust-store";
import { plain } from "../output/plain";
import type { Outcome, Session } from "../session";

export interface PublisherRegisterOptions {
  readonly displayName?: string;
  readonly description?: string;
  readonly homepage?: string;
  readonly dryRun?: true;
}

export async function publisherRegister(
  session: Session,
  org: string,
  options: PublisherRegisterOptions,
): Promise<Outcome> {
  const parsed = parseName(org);
  if (!parsed.ok) return parsed;
  const { displayName, description, homepage } = options;
  const claim = checkShape(publisherClaim, { org, displayName, description, homepage });
  if (!claim.ok) return claim;
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const { did } = signer.value;
  const mri = publisherMri(org);
  const request = await signRequest(
    session,
    { signer: signer.value, proof: null, rootDid: did },
    printCapability({ mri, can: "publisher/manage" }),
    { method: "POST", path: "/api/v1/publishers", body: jsonBody(claim.value) },
  );
  if (options.dryRun === true) return dryRun(session, [request]);
  const service = await confirmService(session);
  if (!service.ok) return service;
  const claimed = await sendRequest(session, request, publisherView);
  if (!claimed.ok) return claimed;
  await pinRoots(session.home, org, {
    publisher: mri,
    rootKeys: claimed.value.rootKeys.map(rootKeyOf),
    service: session.origin,
  });
  const name = plain(claimed.value.displayName);
  return ok({
    text: mri,
    json: claimed.value,
    notes: [`${name} is yours, ${did} its root key.`, `${session.origin}/publishers/${org}`],
  });
}
