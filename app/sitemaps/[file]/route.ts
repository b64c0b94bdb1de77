import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { printSitemap } from "#lib/feeds/print-sitemap";
import { readSitemapFile } from "#lib/feeds/read-sitemap";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";
import { docSlugs } from "../../[lang]/(site)/docs/read-docs";
import { alternatesOf } from "../../alternates";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readSitemapFile, async ({ params: { file }, request }) => {
    const docs = (await docSlugs()).map((slug) => `/docs/${slug}`);
    const addresses = await readSitemapFile(file, docs);
    const sitemap = printSitemap(addresses, env().publicUrl, alternatesOf);
    return textResponse(request, sitemap, "application/xml; charset=utf-8");
  }),
);
