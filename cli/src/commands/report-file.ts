import { printCapability } from "@hecate/protocol/capability";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type ReportReceipt,
  type ReportRequest,
  reportReceipt,
  reportRequest,
} from "@hecate/protocol/wire/reports";
import { postJson } from "../api/answers";
import { checkShape } from "../api/check-shape";
import { dryPost, dryRun } from "../api/dry-run";
import { type PersonalRequest, sendAsPerson, signAsPerson } from "../api/personal-request";
import { jsonBody } from "../api/signed-request";
import { findListing } from "../apps/find-listing";
import { imageRequests, sendImages } from "../community/report-images";
import { readInput } from "../files/read-input";
import type { Outcome, Session } from "../session";

export interface ReportOptions {
  readonly reason: string;
  readonly evidence?: string;
  /** Path of a text; `-` is stdin. */
  readonly evidenceFile?: string;
  readonly image?: readonly string[];
  readonly cid?: string;
  readonly anonymous?: true;
  readonly dryRun?: true;
}

/** Reports a version to the moderators, in one's own name or without any. */
export async function reportFile(
  session: Session,
  reference: string,
  options: ReportOptions,
): Promise<Outcome> {
  const listing = await findListing(session, reference);
  if (!listing.ok) return listing;
  const { version, mri, path: listingPath } = listing.value;
  if (version === null) return refuse("usage", `say which version: ${reference}@1.0.0`);
  const report = await reportOf(options);
  if (!report.ok) return report;
  const images = await imageRequests(options.image ?? []);
  if (!images.ok) return images;
  const path = `${listingPath}/versions/${version}/reports`;
  const needs = printCapability({ mri, can: "report/file" });
  const orderOf = (body: ReportRequest): PersonalRequest => ({
    ...{ needs, method: "POST", path, body: jsonBody(body) },
  });
  if (options.anonymous === true) {
    return options.dryRun === true
      ? dryPost(session, path, report.value, null)
      : told(await postJson(session, path, report.value, reportReceipt));
  }
  if (options.dryRun === true) return shown(session, [...images.value, orderOf(report.value)]);
  const sent = await sendImages(session, images.value);
  if (!sent.ok) return sent;
  const body = sent.value.length === 0 ? report.value : { ...report.value, images: sent.value };
  return told(await sendAsPerson(session, orderOf(body), reportReceipt));
}

async function reportOf(options: ReportOptions): Promise<Result<ReportRequest>> {
  const { reason, evidence, evidenceFile, cid, anonymous, image } = options;
  if ((evidence === undefined) === (evidenceFile === undefined)) {
    return refuse("usage", "say what is wrong with --evidence or --evidence-file");
  }
  if (anonymous && image !== undefined) {
    return refuse("usage", "images are uploaded by your key: leave them out or --anonymous away");
  }
  const read = evidenceFile === undefined ? ok(null) : await readInput(evidenceFile);
  if (!read.ok) return read;
  const text = read.value === null ? evidence : new TextDecoder().decode(read.value).trim();
  return checkShape(reportRequest, { reason, text, cid, anonymous });
}

async function shown(session: Session, orders: readonly PersonalRequest[]): Promise<Outcome> {
  const requests = [];
  for (const order of orders) {
    const request = await signAsPerson(session, order);
    if (!request.ok) return request;
    requests.push(request.value);
  }
  return dryRun(session, requests);
}

function told(filed: Result<ReportReceipt>): Outcome {
  if (!filed.ok) return filed;
  const { id, track, late } = filed.value;
  const status = `hecate report status ${id}${track === null ? "" : ` --track ${track}`}`;
  return ok({
    text: id,
    json: filed.value,
    notes: [
      "Thank you. A moderator reads it, and you are told what comes of it.",
      ...(track === null ? [] : ["Nobody knows that it was you, so keep the next line to ask."]),
      ...(late ? ["This version is restricted already."] : []),
    ],
    next: status,
  });
}
