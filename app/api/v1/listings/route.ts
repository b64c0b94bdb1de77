import { parseManifest, publisherOf } from "@hecate/protocol/manifest";
import { ok } from "@hecate/protocol/result";
import { neededToPublish } from "@hecate/protocol/ucan/manifest-signature";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { authorizeCall } from "#lib/http/authorize-call";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { submitListing } from "#lib/listings/submit-listing";
import { searchListings } from "#lib/search/search-listings";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.searchListings, async ({ query }) => {
    const page = await searchListings(query);
    return page.ok ? ok({ view: page.value }) : page;
  }),
  route(operations.submitListing, async (call) => {
    const manifest = parseManifest(call.body.manifest);
    if (!manifest.ok) return manifest;
    const org = publisherOf(manifest.value);
    const allowed = await authorizeCall(call, org, neededToPublish(manifest.value));
    if (!allowed.ok) return allowed;
    const { listing: text, notes } = call.body;
    const submitting = { manifest: manifest.value, text, notes, ...allowed.value };
    const submitted = await submitListing(submitting, call.now);
    if (!submitted.ok) return submitted;
    const { name, version } = manifest.value;
    const page = `${env().publicUrl}/listings/${org}/${name}`;
    return ok({
      view: { ...submitted.value, version, page },
      created: submitted.value.created,
      expires: await pagesOfOffers([submitted.value.mri]),
    });
  }),
);
