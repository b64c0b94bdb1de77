import type { Result } from "@hecate/protocol/result";
import { clientAddressHeader } from "#lib/http/client-address";
import { policies, type RateMeter } from "#lib/http/rate-meter";

/** Counts a code that somebody typed: they are short, and must not be found by trying. */
export function countGuess(call: {
  readonly request: Request;
  readonly meter: RateMeter;
}): Result<true, "too-many-requests"> {
  const address = call.request.headers.get(clientAddressHeader) ?? "local";
  return call.meter.take(policies.signInCode, address);
}
