import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { printSitemap } from "#lib/feeds/print-sitemap";
import { readSitemapFile } from "#lib/feeds/read-sitemap";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";
import { alternatesOf } from "../../alternates";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readSitemapFile, async ({ params: { file }, request }) => {
    const addresses = printSitemap(await readSitemapFile(file), env().publicUrl, alternatesOf);
    return textResponse(request, addresses, "application/xml; charset=utf-8");
  }),
);
