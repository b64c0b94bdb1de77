import { listingMri, type Mri, orgAndName, parseMri } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Version } from "@hecate/protocol/version";
import { resolution } from "@hecate/protocol/wire/proof";
import { getJson } from "../api/answers";
import type { Session } from "../session";
import { findInstalled } from "./receipt";
import { parseReference } from "./reference";

export interface NamedListing {
  readonly mri: Mri;
  readonly org: Name;
  readonly name: Name;
  /** Null unless the user named one. */
  readonly version: Version | null;
  /** Address of the listing in the API. */
  readonly path: string;
}

/**
 * The listing that the user means, whatever state it is in: of the publisher named, else what is installed
 * here by that name, else what the service knows by it.
 */
export async function findListing(session: Session, text: string): Promise<Result<NamedListing>> {
  const reference = parseReference(text);
  if (!reference.ok) return reference;
  const { org, name, version } = reference.value;
  const mri = org === null ? await mriOf(session, name) : ok(listingMri(org, name));
  if (!mri.ok) return mri;
  const app = orgAndName(mri.value);
  if (app === null) return refuse("answer-malformed", `${mri.value} is not an app`);
  const path = `/api/v1/listings/${app.org}/${app.name}`;
  return ok({ mri: mri.value, ...app, version, path });
}

async function mriOf(session: Session, name: Name): Promise<Result<Mri>> {
  const installed = await findInstalled(session.home, name);
  if (installed.ok) return parseMri(installed.value.receipt.mri);
  const query = new URLSearchParams({ name });
  const answer = await getJson(session, `/api/v1/resolve?${query}`, resolution);
  return answer.ok ? parseMri(answer.value.listing.mri) : answer;
}
