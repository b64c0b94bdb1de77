import type { ListingPage } from "@hecate/protocol/wire/search";

/** What is asked of a catalogue, as readers do; the same of every size. */
export interface Question {
  readonly subject: string;
  readonly path: string;
}

const search = (query: Record<string, string>) =>
  `/api/v1/listings?${new URLSearchParams({ limit: "24", ...query })}`;

/** Some need an app that is there: the one whose name comes first. */
export async function questionsTo(origin: string): Promise<Question[]> {
  const answer = await fetch(origin + search({ sort: "name" }));
  const [app] = ((await answer.json()) as ListingPage).items;
  if (app === undefined) throw new Error(`${origin} lists nothing`);
  return [
    { subject: "search: `loan`", path: search({ q: "loan" }) },
    { subject: "with facets", path: search({ q: "loan", facets: "1" }) },
    { subject: "search: `loan planner`", path: search({ q: "loan planner" }) },
    { subject: "with facets", path: search({ q: "loan planner", facets: "1" }) },
    { subject: "search: `terminal`, which all have", path: search({ q: "terminal" }) },
    { subject: "with facets", path: search({ q: "terminal", facets: "1" }) },
    { subject: "search: an exact name", path: search({ q: app.name }) },
    { subject: "search: words with slips", path: search({ q: "laon plannner" }) },
    { subject: "search: nothing alike", path: search({ q: "zzzz" }) },
    {
      subject: "two filters and a licence, by stars",
      path: search({ q: "tag:git is:verified license:mit", sort: "rating" }),
    },
    { subject: "one publisher's apps", path: search({ publisher: app.org }) },
    { subject: "facets of everything", path: search({ facets: "1" }) },
    { subject: "trending", path: search({ sort: "trending" }) },
    { subject: "one listing", path: `/api/v1/listings/${app.org}/${app.name}` },
    { subject: "feed of new apps", path: "/feeds/new.atom" },
    { subject: "feed of updated apps", path: "/feeds/updated.atom" },
    { subject: "feed of a tag", path: "/feeds/tags/git.atom" },
    { subject: "changes", path: "/api/v1/changes?after=0" },
    { subject: "index of the sitemap", path: "/sitemap.xml" },
    { subject: "front page, cached", path: "/" },
  ];
}
