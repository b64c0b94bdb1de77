import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { storeContent } from "#lib/content/store-content";
import { authorizeCall } from "#lib/http/authorize-call";
import { route } from "#lib/http/route";
import { uploadBody } from "#lib/http/upload-body";
import { verbs } from "#lib/http/verbs";
import { invokedPublishing } from "#lib/identity/invoked-capability";
import { signedHead } from "#lib/identity/signed-request";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.putContent, async (call) => {
    const car = uploadBody(call.request, operations.putContent);
    if (!car.ok) return car;
    const head = signedHead(call);
    const invoked = await invokedPublishing(head);
    if (!invoked.ok) return invoked;
    const { org, capability } = invoked.value;
    const allowed = await authorizeCall(call, org, capability, head);
    if (!allowed.ok) return allowed;
    const { claimedBody } = allowed.value;
    const owner = { kind: "key", ...allowed.value } as const;
    const upload = { cid: call.params.cid, car: car.value, owner, claimedBody };
    const stored = await storeContent(upload, call.now);
    return stored.ok ? ok({ view: stored.value, created: stored.value.created }) : stored;
  }),
);
