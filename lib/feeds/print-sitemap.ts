import type { SitemapFile } from "@hecate/protocol/wire/feeds";
import type { Address } from "#lib/feeds/read-sitemap";
import { element, parent, xmlDocument } from "#lib/feeds/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** https://www.sitemaps.org/protocol.html#index */
export function printSitemapIndex(files: readonly SitemapFile[], origin: string): string {
  const entries = files.map((file) => {
    return parent("sitemap", {}, [element("loc", {}, `${origin}/sitemaps/${nameOf(file)}`)]);
  });
  return xmlDocument(parent("sitemapindex", { xmlns }, entries));
}

export function printSitemap(addresses: readonly Address[], origin: string): string {
  const entries = addresses.map(({ path, changedAt }) =>
    parent("url", {}, [
      element("loc", {}, `${origin}${path}`),
      ...(changedAt ? [element("lastmod", {}, changedAt.toISOString())] : []),
    ]),
  );
  return xmlDocument(parent("urlset", { xmlns }, entries));
}

function nameOf({ part, after }: SitemapFile): string {
  return part === "pages" ? "pages.xml" : `${part}-${after}.xml`;
}
