import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { openSearchDescription } from "#lib/feeds/open-search-description";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readOpenSearch, async ({ request }) => {
    const description = openSearchDescription(env().publicUrl);
    return textResponse(request, description, "application/opensearchdescription+xml");
  }),
);
