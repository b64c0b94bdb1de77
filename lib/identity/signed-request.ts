import { createHash } from "node:crypto";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import type { SignedRequest } from "#lib/identity/authorize";

/** What the invocation of a request with that body must have been signed for. */
export function signedRequest(call: {
  readonly request: Request;
  readonly bodyBytes: Uint8Array;
}): SignedRequest {
  const digest = createHash("sha256").update(call.bodyBytes).digest();
  return { ...signedHead(call), bodyCid: rawCidFromDigest(digest) };
}

/** The same, where the body is still to come. */
export function signedHead({ request }: { readonly request: Request }): SignedRequest {
  const { pathname, search } = new URL(request.url);
  return {
    authorization: request.headers.get("authorization"),
    method: request.method,
    path: pathname + search,
  };
}
