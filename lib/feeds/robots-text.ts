/** Rendered for each request, or somebody's own: nothing that a crawler should ask for (RFC 9309). */
const keptFrom = ["/api/", "/search", "/plain/", "/ipfs/", "/sign-in", "/account", "/moderation"];

/** `alternatesOf` gives a page's path in each language: a crawler compares the beginnings of paths. */
export function robotsText(
  origin: string,
  alternatesOf: (path: string) => Readonly<Record<string, string>>,
): string {
  const paths = new Set(keptFrom.flatMap((path) => Object.values(alternatesOf(path))));
  const rules = [...paths].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...rules, "", `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
}
