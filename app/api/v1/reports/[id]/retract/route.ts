import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingReporter } from "#lib/identity/acting-reporter";
import { retractReport } from "#lib/reports/retract-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.retractReport, async (call) => {
    const reporter = await actingReporter(call, call.body.track);
    if (!reporter.ok) return reporter;
    const retracted = await retractReport(call.params.id, reporter.value, call.now);
    if (!retracted.ok) return retracted;
    const { report, changed } = retracted.value;
    return ok({ view: report, expires: await pagesOfOffers(changed) });
  }),
);
