import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { editingOwner } from "#lib/http/editing-owner";
import { pagesOfListing } from "#lib/http/page-cache";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { editListing } from "#lib/listings/edit-listing";
import { getListing } from "#lib/listings/get-listing";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getListing, async ({ params: { org, name } }) => {
    const view = await getListing(org, name);
    return view ? ok({ view }) : refuse("not-found", `${org} lists no app named ${name}`);
  }),
  route(operations.editListing, async (call) => {
    const { org, name } = call.params;
    const owner = await editingOwner(call);
    if (!owner.ok) return owner;
    const edited = await editListing(call.params, call.body, owner.value, call.now);
    return edited.ok ? ok({ view: edited.value, expires: pagesOfListing(org, name) }) : edited;
  }),
);
