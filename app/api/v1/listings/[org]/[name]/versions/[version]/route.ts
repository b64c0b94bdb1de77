import { listingMri } from "@hecate/protocol/mri";
import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { authorizeCall } from "#lib/http/authorize-call";
import { pagesOfListing } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { editVersion } from "#lib/listings/edit-version";
import { getVersion } from "#lib/listings/get-version";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getVersion, async ({ params: { org, name, version } }) => {
    const view = await getVersion(org, name, version);
    return view ? ok({ view }) : refuse("not-found", `${org}/${name} has no version ${version}`);
  }),
  route(operations.editVersion, async (call) => {
    const { org, name, version } = call.params;
    const resource = `${listingMri(org, name)}?version=${version}`;
    const allowed = await authorizeCall(call, org, { with: resource, can: "publish/tui" });
    if (!allowed.ok) return allowed;
    const edited = await editVersion(call.params, call.body, allowed.value.actor, call.now);
    return edited.ok ? ok({ view: edited.value, expires: pagesOfListing(org, name) }) : edited;
  }),
);
