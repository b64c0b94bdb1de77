import type { Cid } from "@hecate/protocol/cid";
import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ReportReceipt, ReportRequest } from "@hecate/protocol/wire/reports";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import type { ListedVersion } from "#lib/listings/yank-version";
import { openCase } from "#lib/moderation/open-case";
import { type Revised, reviseVersion } from "#lib/moderation/revise-version";
import { touchCase } from "#lib/moderation/touch-case";
import { tellReport } from "#lib/notices/tell-report";
import { pseudonymOf } from "#lib/people/pseudonym";
import { hashOf, newSecret } from "#lib/people/secret";
import { hasReportImage } from "#lib/reports/report-image";
import { reportViewOf } from "#lib/reports/report-view";
import { findReport, findReportable, hasOpenReport, insertReport, setPseudonym } from "./store";

type FileRefusal =
  | "not-found"
  | "already-reported"
  | "report-mismatch"
  | "report-image-missing"
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed";

export interface Filed {
  readonly receipt: ReportReceipt;
  /** Whether the version is in another state now. */
  readonly changed: boolean;
}

/** Reports a version; `reporter` is null for an anonymous tip, which weighs nothing. */
export async function fileReport(
  reported: ListedVersion,
  request: ReportRequest,
  reporter: ActingPerson | null,
  now: Date,
): Promise<Result<Filed, FileRefusal>> {
  const missing = await missingImage(request.images ?? []);
  if (missing) return refuse("report-image-missing", `${missing} is not here`);
  const track = reporter === null ? newSecret() : null;
  const filing = { reported, request, reporter, track, now };
  const filed = await transaction((tx) => write(tx, filing));
  if (!filed.ok) return filed;
  const { id, revised } = filed.value;
  const row = await findReport(id);
  if (row === null) throw new Error(`report ${id} is gone`);
  return ok({ receipt: { ...reportViewOf(row), track }, changed: revised.changed });
}

interface Filing {
  readonly reported: ListedVersion;
  readonly request: ReportRequest;
  readonly reporter: ActingPerson | null;
  readonly track: string | null;
  readonly now: Date;
}

async function write(
  tx: Transaction,
  { reported, request, reporter, track, now }: Filing,
): Promise<Result<{ id: string; revised: Revised }, FileRefusal>> {
  const spent = reporter === null ? ok(true) : await spendPerson(tx, reporter);
  if (!spent.ok) return spent;
  const mri = listingMri(reported.org, reported.name);
  const target = await findReportable(tx, mri, reported.version);
  if (target === null) return refuse("not-found", `${mri} has no version ${reported.version}`);
  const { cid = target.manifestCid, reason, text, images = [] } = request;
  const artifactCid = cid === target.manifestCid ? null : cid;
  if (artifactCid !== null && !target.artifacts.some((artifact) => artifact.cid === cid)) {
    return refuse("report-mismatch", `${cid} is no part of ${reported.version}`);
  }
  const opened = await openCase(tx, target.id, "reports", now);
  const personId = reporter?.personId ?? null;
  const same = personId && { personId, versionId: target.id, reason };
  if (same && (await hasOpenReport(tx, same))) {
    return refuse("already-reported", `${reported.version} for ${reason}`);
  }
  const late = opened.versionState !== "listed";
  const { id } = await insertReport(tx, {
    versionId: target.id,
    caseId: opened.id,
    artifactCid,
    personId,
    reason,
    text,
    images,
    filedAt: now,
    late,
    trackHash: track && hashOf(track),
  });
  const { manifestCid } = target;
  const actor = personId === null ? "anonymous" : await pseudonymOf(tx, personId, `report:${id}`);
  if (personId !== null) {
    await setPseudonym(tx, id, actor);
    await touchCase(tx, opened.id);
    const about = { mri, version: reported.version, manifestCid };
    await tellReport(tx, { version: about, report: id, personId, reason }, now);
  }
  const payload = { report: id, version: reported.version, manifestCid, artifactCid, reason, late };
  await append(tx, { kind: "report-filed", subject: mri, actor, at: now, payload });
  return ok({ id, revised: await reviseVersion(tx, target.id, now) });
}

async function missingImage(images: readonly Cid[]): Promise<Cid | null> {
  for (const cid of images) if (!(await hasReportImage(cid))) return cid;
  return null;
}
