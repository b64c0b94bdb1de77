import type { Name } from "@hecate/protocol/name";
import { ok, type Result } from "@hecate/protocol/result";
import type { Version } from "@hecate/protocol/version";
import { parseReference } from "../apps/reference";
import { ownPublisher } from "../delegations/own-publisher";
import type { Session } from "../session";

export interface OwnListing {
  readonly org: Name;
  readonly name: Name;
  readonly version: Version | null;
  /** Address of the listing in the API. */
  readonly path: string;
}

/** A listing of ours: NAME, or PUBLISHER/NAME where the key acts for several. */
export async function ownListing(session: Session, text: string): Promise<Result<OwnListing>> {
  const reference = parseReference(text);
  if (!reference.ok) return reference;
  const org = await ownPublisher(session, reference.value.org ?? undefined);
  if (!org.ok) return org;
  const { name, version } = reference.value;
  return ok({ org: org.value, name, version, path: `/api/v1/listings/${org.value}/${name}` });
}
