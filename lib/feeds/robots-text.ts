/** Rendered for each request, or somebody's own: nothing that a crawler should ask for (RFC 9309). */
const keptFrom = ["/api/", "/search", "/plain/", "/ipfs/", "/sign-in", "/account", "/moderation"];

export function robotsText(origin: string): string {
  const rules = keptFrom.map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...rules, "", `Sitemap: ${origin}/sitemap.xml`, ""].join("\n");
}
