import type { Result } from "@hecate/protocol/result";
import { clientAddressHeader } from "#lib/http/client-address";
import { policies, type RateMeter } from "#lib/http/rate-meter";

/** Counts a report for its person, and a tip without a name for the address that it comes from. */
export function countReport(
  { meter, request }: { readonly meter: RateMeter; readonly request: Request },
  reporter: { readonly personId: string } | null,
): Result<true, "too-many-requests"> {
  if (reporter) return meter.take(policies.report, reporter.personId);
  return meter.take(policies.tip, request.headers.get(clientAddressHeader) ?? "local");
}
