import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type ReportView, reportRequest } from "@hecate/protocol/wire/reports";
import type { Service } from "./service";
import { authorizePerson, type Request } from "./service-community";

const filing = /^\/api\/v1\/listings\/([^/]+)\/([^/]+)\/versions\/([^/]+)\/reports$/;
const one = /^\/api\/v1\/reports\/[^/]+(\/retract)?$/;
const track = "t".repeat(22);

/** Reports, their images and what became of them; null for any other address. */
export async function answerReports(
  service: Service,
  request: Request,
): Promise<Result<unknown> | null> {
  const { pathname, searchParams } = new URL(request.path, service.origin);
  const isTip = request.authorization === "";
  if (filing.test(pathname)) {
    const person = isTip ? null : await authorizePerson(service, request);
    return person === null || person.ok ? file(service, pathname, request.body, isTip) : person;
  }
  const [isOne, retracts] = one.exec(pathname) ?? [];
  const isMine = pathname === "/api/v1/me/reports" || pathname === "/api/v1/report-images";
  if (isOne === undefined && !isMine) return null;
  const isTracked = searchParams.get("track") === track || request.body.includes(track);
  const person = isTracked ? ok(null) : await authorizePerson(service, request);
  if (!person.ok) return person;
  if (pathname.endsWith("report-images")) return ok({ cid: imageCid, width: 1, height: 1 });
  if (isMine) return ok({ items: service.reports, nextCursor: null });
  const [report] = service.reports;
  if (report === undefined) return refuse("not-found", "no such report");
  return ok(retracts ? { ...report, state: "retracted" } : report);
}

export const imageCid = "bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4";

function file(service: Service, path: string, body: Buffer, isTip: boolean): Result<unknown> {
  const [, org = "", name = "", version = ""] = filing.exec(path) ?? [];
  const {
    reason,
    text,
    images = [],
    anonymous = false,
  } = reportRequest.parse(JSON.parse(body.toString()));
  if (isTip !== anonymous) return refuse("not-signed-in", "a tip without a name says so");
  const report: ReportView = {
    id: "5d0d2b8a-7c1f-4a52-8a13-3d3f2f3f9c01",
    listing: { org, name, mri: `mri:capability:io.macula/${org}/${name}` },
    version,
    manifestCid: imageCid,
    artifactCid: null,
    reason,
    text,
    images,
    anonymous,
    filedAt: "2026-02-01T00:00:00.000Z",
    late: false,
    state: "open",
    stateAt: null,
    outcome: null,
  };
  service.reports.unshift(report);
  return ok({ ...report, track: isTip ? track : null });
}
