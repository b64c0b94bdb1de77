import { listingMri } from "@hecate/protocol/mri";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { authorizeCall } from "#lib/http/authorize-call";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { yankVersion } from "#lib/listings/yank-version";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.yankVersion, async (call) => {
    const { org, name, version } = call.params;
    const mri = listingMri(org, name);
    const resource = `${mri}?version=${version}`;
    const allowed = await authorizeCall(call, org, { with: resource, can: "publish/tui" });
    if (!allowed.ok) return allowed;
    const { actor } = allowed.value;
    const yanked = await yankVersion(call.params, call.body.reason, actor, call.now);
    return yanked.ok ? ok({ view: yanked.value, expires: await pagesOfOffers([mri]) }) : yanked;
  }),
);
