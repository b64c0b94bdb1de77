import { listingMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { countReport } from "#lib/http/count-report";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingPerson } from "#lib/identity/acting-person";
import { fileReport } from "#lib/reports/file-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.fileReport, async (call) => {
    const { params, body, now } = call;
    const needs = { with: listingMri(params.org, params.name), can: "report/file" } as const;
    const reporter = body.anonymous ? ok(null) : await actingPerson(call, needs);
    if (!reporter.ok) return reporter;
    const counted = countReport(call, reporter.value);
    if (!counted.ok) return counted;
    const filed = await fileReport(params, body, reporter.value, now);
    if (!filed.ok) return filed;
    const { receipt, changed } = filed.value;
    const expires = changed ? await pagesOfOffers([listingMri(params.org, params.name)]) : [];
    return ok({ view: receipt, created: true, expires });
  }),
);
