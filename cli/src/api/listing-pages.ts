import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { type ListingPage, type ListingQuery, listingPage } from "@hecate/protocol/wire/search";
import type { Session } from "../session";
import { getJson } from "./answers";

/** One page of `GET /listings`. */
export async function getListings(
  session: Session,
  query: Partial<ListingQuery>,
): Promise<Result<ListingPage>> {
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return getJson(session, `/api/v1/listings?${new URLSearchParams(given)}`, listingPage);
}

/** No publisher lists so much; a service that always has another page does not end. */
const mostPages = 100;

/** Every page, one after the other. */
export async function allListings(
  session: Session,
  query: Partial<ListingQuery>,
): Promise<Result<ListingSummary[]>> {
  const items: ListingSummary[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await getListings(session, { ...query, limit: limits.pageSize, cursor });
    if (!page.ok) return page;
    items.push(...page.value.items);
    cursor = page.value.nextCursor ?? undefined;
    if (cursor === undefined) return ok(items);
  }
  return refuse("answer-malformed", `${session.origin} has no last page`);
}
