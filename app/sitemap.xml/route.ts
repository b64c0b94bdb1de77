import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { printSitemapIndex } from "#lib/feeds/print-sitemap";
import { listSitemapFiles } from "#lib/feeds/read-sitemap";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readSitemapIndex, async ({ request }) => {
    const index = printSitemapIndex(await listSitemapFiles(), env().publicUrl);
    return textResponse(request, index, "application/xml; charset=utf-8");
  }),
);
