import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { redeemRole } from "#lib/moderation/redeem-role";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.redeemRole, async ({ body, now }) => {
    const role = await redeemRole(body.delegation, now);
    return role.ok ? ok({ view: role.value }) : role;
  }),
);
