import { element, parent, xmlDocument } from "#lib/feeds/xml";

/** Lets a browser search here from its address bar (OpenSearch 1.1). */
export function openSearchDescription(origin: string): string {
  const template = (path: string) => `${origin}${path}?q={searchTerms}`;
  return xmlDocument(
    parent("OpenSearchDescription", { xmlns: "http://a9.com/-/spec/opensearch/1.1/" }, [
      element("ShortName", {}, "hecate"),
      element("Description", {}, "Terminal apps, each signed by its publisher"),
      element("InputEncoding", {}, "UTF-8"),
      element("Image", { type: "image/svg+xml" }, `${origin}/icon.svg`),
      element("Url", { type: "text/html", template: template("/search") }),
      element("Url", { type: "application/json", template: template("/api/v1/listings") }),
      element("Url", {
        type: "application/opensearchdescription+xml",
        rel: "self",
        template: `${origin}/opensearch.xml`,
      }),
    ]),
  );
}
