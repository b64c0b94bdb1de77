import { limits } from "@hecate/protocol/limits";
import type { Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { type Feed, type FeedSubject, feedPath } from "#lib/feeds/feed";
import { newestNotes } from "#lib/listings/newest-notes";
import { getPublisher } from "#lib/publishers/get-publisher";
import { searchListings } from "#lib/search/search-listings";

/**
 * A page of what is put forward. A tag that no app has is an empty feed, so that a reader keeps it
 * for when one has.
 */
export async function readFeed(
  subject: FeedSubject,
  cursor: string | undefined,
): Promise<Result<Feed, "not-found" | "invalid-cursor">> {
  const heading = await headingOf(subject);
  if (heading === null) return refuse("not-found", "Nobody publishes under that name");
  const { title, page, ...filter } = heading;
  const sort = subject.of === "order" && subject.order === "new" ? "newest" : "updated";
  const query = { ...filter, sort, limit: limits.feedEntries, featured: true, cursor } as const;
  const found = await searchListings(query);
  if (!found.ok) return found;
  const path = feedPath(subject);
  const notes = await newestNotes(found.value.items.map(({ mri }) => mri));
  return ok({ title, page, path, cursor: cursor ?? null, listings: found.value, notes });
}

interface Heading {
  readonly title: string;
  readonly page: string;
  readonly publisher?: Name;
  readonly tag?: string;
}

async function headingOf(subject: FeedSubject): Promise<Heading | null> {
  switch (subject.of) {
    case "order":
      return subject.order === "new"
        ? { title: "New terminal apps", page: "/search?sort=newest" }
        : { title: "Terminal apps that changed", page: "/search?sort=updated" };
    case "publisher": {
      const publisher = await getPublisher(subject.org);
      const { org } = subject;
      if (publisher === null) return null;
      const title = `Terminal apps by ${publisher.displayName}`;
      return { title, page: `/publishers/${org}`, publisher: org };
    }
    case "tag": {
      const { tag } = subject;
      return { title: `Terminal apps tagged ${tag}`, page: `/tags/${tag}`, tag };
    }
  }
}
