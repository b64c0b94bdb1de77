import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { publisherTag } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listRevocations } from "#lib/revocations/list-revocations";
import { revokeToken } from "#lib/revocations/revoke-token";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listRevocations, async ({ query }) => {
    const page = await listRevocations(query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
  route(operations.revokeToken, async ({ body, now }) => {
    const revoked = await revokeToken(body, now);
    if (!revoked.ok) return revoked;
    const { revocation, created, org } = revoked.value;
    return ok({ view: revocation, created, expires: [publisherTag(org)] });
  }),
);
