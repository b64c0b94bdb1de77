import { ok, type Result } from "@hecate/protocol/result";
import { appealRequest } from "@hecate/protocol/wire/appeals";
import { type NoticeView, noticesRead } from "@hecate/protocol/wire/notices";
import type { Service } from "./service";
import { authorizePerson, type Request } from "./service-community";

const inbox = /^\/api\/v1\/(?:me|publishers\/[^/]+)\/notices$/;
const appeal = /^\/api\/v1\/rulings\/([^/]+)\/appeal$/;

/** Notices of whoever asks, and appeals; null for any other address. */
export async function answerNotices(
  service: Service,
  request: Request,
): Promise<Result<unknown> | null> {
  const { pathname } = new URL(request.path, service.origin);
  const [, ruling] = appeal.exec(pathname) ?? [];
  if (ruling === undefined && !inbox.test(pathname)) return null;
  const signed = await authorizePerson(service, request);
  if (!signed.ok) return signed;
  if (ruling !== undefined) return fileAppeal(ruling, request.body);
  if (request.method === "PATCH") {
    const { read } = noticesRead.parse(JSON.parse(request.body.toString()));
    for (const notice of service.notices) {
      if (read.includes(notice.id)) notice.readAt = new Date().toISOString();
    }
  }
  const unread = service.notices.filter(({ readAt }) => readAt === null).length;
  return ok({ items: service.notices, unread, nextCursor: null });
}

function fileAppeal(ruling: string, body: Buffer): Result<unknown> {
  const { text } = appealRequest.parse(JSON.parse(body.toString()));
  const outcome = { state: "open", decision: null, decidedAt: null };
  const filed = { side: "reporter", filedAt: new Date().toISOString(), ...outcome };
  return ok({ id: "01a20a10-09a8-748b-a3d6-01f94a3dbe56", ruling, text, ...filed });
}

/** Of a quarantine by reports. */
export function aNotice(): NoticeView {
  return {
    id: "01a20a10-0584-772c-83e4-009117f089db",
    kind: "state-changed",
    title: "acme-corp/loan-tui 1.0.0: in quarantine",
    about: {
      org: "acme-corp",
      name: "loan-tui",
      mri: "mri:capability:io.macula/acme-corp/loan-tui",
      version: "1.0.0",
      manifestCid: "bafy",
    },
    decision: "Version 1.0.0 is out of search.",
    policy: null,
    facts: "Two people reported it.\u001b[2J",
    automated: true,
    rule: "observer-confirmed",
    numbers: { weight: 666 },
    until: null,
    action: null,
    verdict: null,
    redress: "A moderator looks at it.",
    appealUntil: null,
    ruling: null,
    report: null,
    appeal: null,
    case: null,
    createdAt: "2026-11-23T12:00:00.000Z",
    readAt: null,
  };
}
