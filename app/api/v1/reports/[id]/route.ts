import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { actingReporter } from "#lib/identity/acting-reporter";
import { getReport } from "#lib/reports/get-report";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getReport, async (call) => {
    const reporter = await actingReporter(call, call.query.track);
    if (!reporter.ok) return reporter;
    const report = await getReport(call.params.id, reporter.value);
    return report.ok ? ok({ view: report.value }) : report;
  }),
);
