import type { Result } from "@hecate/protocol/result";
import { clientAddressHeader } from "#lib/http/client-address";
import { policies, type RateMeter } from "#lib/http/rate-meter";

/** Counts a report for its person and for the address that it comes from, a tip for the address alone. */
export function countReport(
  { meter, request }: { readonly meter: RateMeter; readonly request: Request },
  reporter: { readonly personId: string } | null,
): Result<true, "too-many-requests"> {
  const address = request.headers.get(clientAddressHeader) ?? "local";
  if (reporter === null) return meter.take(policies.tip, address);
  const counted = meter.take(policies.report, reporter.personId);
  return counted.ok ? meter.take(policies.reportAddress, address) : counted;
}
