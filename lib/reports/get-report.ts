import { timingSafeEqual } from "node:crypto";
import type { Cid } from "@hecate/protocol/cid";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ReportView } from "@hecate/protocol/wire/reports";
import { mayModerate, roleOf } from "#lib/moderation/roles";
import { hashOf } from "#lib/people/secret";
import { readReportImage } from "#lib/reports/report-image";
import { reportViewOf } from "#lib/reports/report-view";
import { findReport, type ReportRow } from "./store";

/** Who asks for a report: its person, or whoever holds the key to a tip. */
export interface Reporter {
  readonly personId: string | null;
  readonly track: string | null;
}

/** A report, for who filed it; for everybody else there is none. */
export async function getReport(
  id: string,
  reporter: Reporter,
): Promise<Result<ReportView, "not-found">> {
  const own = await ownReport(id, reporter);
  return own.ok ? ok(reportViewOf(own.value)) : own;
}

export async function ownReport(
  id: string,
  { personId, track }: Reporter,
): Promise<Result<ReportRow, "not-found">> {
  const row = await findReport(id);
  const isTheirs = row !== null && row.personId !== null && row.personId === personId;
  const isTip = row?.trackHash && track !== null && isSame(row.trackHash, hashOf(track));
  if (row && (isTheirs || isTip)) return ok(row);
  return refuse("not-found", "There is no such report of yours");
}

/** An image of a report, for its reporter and for moderators. */
export async function getReportImage(
  id: string,
  cid: Cid,
  personId: string,
  now: Date,
): Promise<Result<Buffer<ArrayBuffer>, "not-found">> {
  const row = await findReport(id);
  const maySee = row?.personId === personId || mayModerate(await roleOf(personId, now));
  const bytes = maySee && row?.images.includes(cid) ? await readReportImage(cid) : null;
  return bytes ? ok(bytes) : refuse("not-found", "There is no such image");
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
