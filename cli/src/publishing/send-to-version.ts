import { printCapability } from "@hecate/protocol/capability";
import { listingMri } from "@hecate/protocol/mri";
import { parseVersionRange, type Version } from "@hecate/protocol/version";
import { type VersionView, versionView } from "@hecate/protocol/wire/listing";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { jsonBody, sendRequest, signRequest } from "../api/signed-request";
import type { Answer, Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";
import type { OwnListing } from "./own-listing";

export interface VersionWrite {
  readonly version: Version;
  readonly method: "PATCH" | "POST";
  /** After the version's address. */
  readonly under: "" | "/yank";
  readonly body: unknown;
  readonly dryRun: boolean;
}

/** Signs and sends what changes one version of ours, or prints what would be sent. */
export async function sendToVersion(
  session: Session,
  { org, name, path }: OwnListing,
  write: VersionWrite,
  answer: (view: VersionView) => Answer,
): Promise<Outcome> {
  const { version, method, under } = write;
  const range = parseVersionRange(version);
  if (!range.ok) return range;
  const mri = listingMri(org, name);
  const needs = printCapability({ mri, range: range.value, can: "publish/tui" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const request = await signRequest(session, right.value, needs, {
    method,
    path: `${path}/versions/${version}${under}`,
    body: jsonBody(write.body),
  });
  if (write.dryRun) return dryRun(session, [request]);
  const service = await confirmService(session);
  if (!service.ok) return service;
  const sent = await sendRequest(session, request, versionView);
  return sent.ok ? { ok: true, value: answer(sent.value) } : sent;
}
