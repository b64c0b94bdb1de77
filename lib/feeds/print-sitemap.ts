import type { SitemapFile } from "@hecate/protocol/wire/feeds";
import type { Address } from "#lib/feeds/read-sitemap";
import { element, parent, xmlDocument } from "#lib/feeds/xml";

const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";
const xhtml = "http://www.w3.org/1999/xhtml";

/** https://www.sitemaps.org/protocol.html#index */
export function printSitemapIndex(files: readonly SitemapFile[], origin: string): string {
  const entries = files.map((file) => {
    return parent("sitemap", {}, [element("loc", {}, `${origin}/sitemaps/${nameOf(file)}`)]);
  });
  return xmlDocument(parent("sitemapindex", { xmlns }, entries));
}

/**
 * `alternatesOf` gives a page's path in each language; the links are those of
 * https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
 */
export function printSitemap(
  addresses: readonly Address[],
  origin: string,
  alternatesOf: (path: string) => Readonly<Record<string, string>>,
): string {
  const entries = addresses.map(({ path, changedAt }) =>
    parent("url", {}, [
      element("loc", {}, `${origin}${path}`),
      ...(changedAt ? [element("lastmod", {}, changedAt.toISOString())] : []),
      ...Object.entries(alternatesOf(path)).map(([hreflang, other]) =>
        element("xhtml:link", { rel: "alternate", hreflang, href: `${origin}${other}` }),
      ),
    ]),
  );
  return xmlDocument(parent("urlset", { xmlns, "xmlns:xhtml": xhtml }, entries));
}

function nameOf({ part, after }: SitemapFile): string {
  return part === "pages" ? "pages.xml" : `${part}-${after}.xml`;
}
