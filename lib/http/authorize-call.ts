import type { Capability } from "@hecate/protocol/capability";
import type { Result } from "@hecate/protocol/result";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import {
  type AuthorizationRefusal,
  type Authorized,
  authorize,
  type SignedRequest,
} from "#lib/identity/authorize";
import { signedRequest } from "#lib/identity/signed-request";
import type { PublisherRoots } from "#lib/publishers/roots";

type AnyCall = Call<unknown, unknown, unknown>;

/** Whether the call may do what it `needs` for `org`, and has not asked too often in its name. */
export async function authorizeCall(
  call: AnyCall,
  org: string,
  needs: Capability,
  request: SignedRequest = signedRequest(call),
): Promise<Result<Authorized & PublisherRoots, AuthorizationRefusal | "too-many-requests">> {
  const allowed = await authorize(request, org, needs, call.now);
  if (!allowed.ok) return allowed;
  const counted = call.meter.take(policies.publisher, org);
  return counted.ok ? allowed : counted;
}
