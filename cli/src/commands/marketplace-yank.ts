import { printCapability } from "@hecate/protocol/capability";
import { listingMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { parseVersionRange } from "@hecate/protocol/version";
import { versionView, yankRequest } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, sendRequest, signRequest } from "../api/signed-request";
import { ownListing } from "../publishing/own-listing";
import type { Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";

export interface YankOptions {
  readonly reason: string;
  readonly dryRun?: true;
}

export async function marketplaceYank(
  session: Session,
  reference: string,
  options: YankOptions,
): Promise<Outcome> {
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, version, path } = listing.value;
  if (version === null) return refuse("usage", `say which version: ${name}@1.0.0`);
  const body = checkShape(yankRequest, { reason: options.reason });
  if (!body.ok) return body;
  const range = parseVersionRange(version);
  if (!range.ok) return range;
  const needs = printCapability({
    mri: listingMri(org, name),
    range: range.value,
    can: "publish/tui",
  });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const request = await signRequest(session, right.value, needs, {
    method: "POST",
    path: `${path}/versions/${version}/yank`,
    body: jsonBody(body.value),
  });
  if (options.dryRun === true) return dryRun(session, [request]);
  const service = await confirmService(session);
  if (!service.ok) return service;
  const yanked = await sendRequest(session, request, versionView);
  if (!yanked.ok) return yanked;
  const notes = [`Yanked: ${body.value.reason}`];
  return ok({ text: `${org}/${name}@${version}`, json: yanked.value, notes });
}
