import { expect, test } from "vitest";
import { parseXml } from "#lib/feeds/testing/parse-xml";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET as getOpenSearch } from "../opensearch.xml/route";
import { GET } from "./route";

provideWorld();

test("robots.txt lets crawlers read listings, keeps them from search in every language, and names the sitemap", async () => {
  const lines = (await (await ask(GET, "GET", "/robots.txt")).text()).split("\n");
  expect(lines[0]).toBe("User-agent: *");
  expect(lines).toContain("Disallow: /search");
  expect(lines).toContain("Disallow: /de/search");
  expect(lines.filter((line) => line === "Disallow: /api/")).toHaveLength(1);
  expect(lines).toContain("Sitemap: http://localhost:3000/sitemap.xml");
  expect(lines.filter((line) => "Disallow: /listings".startsWith(line) && line !== "")).toEqual([]);
});

test("opensearch.xml tells a browser where to search", async () => {
  const response = await ask(getOpenSearch, "GET", "/opensearch.xml");
  const description = parseXml(await response.text());
  expect(description.name).toBe("{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription");
  expect(description.children.flatMap(({ attributes }) => attributes.template ?? [])).toContain(
    "http://localhost:3000/search?q={searchTerms}",
  );
});
