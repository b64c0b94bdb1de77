import type { Capability } from "@hecate/protocol/capability";
import { orgOf } from "@hecate/protocol/mri";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { TokenRefusal } from "@hecate/protocol/ucan/token";
import { presentedToken, type SignedRequest } from "#lib/identity/authorize";

/**
 * The `publish/tui` that a request invokes, on a publisher or on one of its listings. For what any
 * publishing key may do, such as an upload: which app the bytes are for, the manifest says later.
 */
export async function invokedPublishing(
  request: SignedRequest,
): Promise<
  Result<
    { readonly org: Name; readonly capability: Capability },
    "missing-authorization" | "missing-capability" | TokenRefusal
  >
> {
  const token = await presentedToken(request);
  if (!token.ok) return token;
  const [capability] = token.value.capabilities;
  const org = capability?.can === "publish/tui" ? orgOf(capability.mri) : null;
  if (!capability || org === null) {
    return refuse("missing-capability", "publish/tui on a publisher or its listing is needed");
  }
  return ok({ org, capability });
}
