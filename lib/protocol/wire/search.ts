import { z } from "zod";
import { limits } from "../limits";
import { isName } from "../name";
import { isPlatform } from "../platform";
import { filterKinds, parseSearch } from "../search-query";
import { listingSummary } from "./listing";
import { searchWords, tag } from "./text";

export const searchOrders = [
  "relevance",
  "rating",
  "installs",
  "trending",
  "newest",
  "updated",
  "name",
] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** `GET /listings`. What `q` may hold: docs/ranking.md, "What can be asked". */
export const listingQuery = z.strictObject({
  q: searchWords(limits.searchQueryChars)
    .refine((text) => partsOf(text) <= limits.searchParts, `has over ${limits.searchParts} parts`)
    .optional(),
  tag: tag.optional(),
  platform: z.string().refine(isPlatform, "is not a platform").optional(),
  publisher: z.string().refine(isName, "is not a publisher's name").optional(),
  sort: z.enum(searchOrders).optional(),
  facets: z.enum(["0", "1"]).optional(),
  explain: z.enum(["0", "1"]).optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(24),
  cursor: z.string().max(limits.cursorChars).optional(),
});
export type ListingQuery = z.infer<typeof listingQuery>;

function partsOf(text: string): number {
  const { pieces, without, filters, withoutFilters } = parseSearch(text);
  return [pieces, without, filters, withoutFilters].flat().length;
}

export const rankingView = z.object({
  points: z.number().describe("The sum of the terms, to the thousandth"),
  terms: z.array(z.object({ name: z.string(), points: z.number() })),
});
export type RankingView = z.infer<typeof rankingView>;

export const foundListing = z.object({
  ...listingSummary.shape,
  ranking: rankingView.optional().describe("Asked for by explain=1, in the order of relevance"),
});
export type FoundListing = z.infer<typeof foundListing>;

export const facetsView = z.object({
  counted: z.number().int().describe("Over how many of what was found"),
  complete: z.boolean().describe("False when there is more: only the most installed were counted"),
  kinds: z.array(
    z.object({
      kind: z.enum(filterKinds),
      values: z.array(z.object({ value: z.string(), count: z.number().int() })),
    }),
  ),
});
export type FacetsView = z.infer<typeof facetsView>;

export const nothingFoundView = z.object({
  without: z
    .array(z.object({ part: z.string(), found: z.number().int() }))
    .describe("How much there would be without one part of the search, up to a hundred"),
  near: z.array(z.string()).describe("Names that look like what was asked for, org/name"),
});
export type NothingFoundView = z.infer<typeof nothingFoundView>;

export const listingPage = z.object({
  items: z.array(foundListing),
  nextCursor: z.string().nullable(),
  alike: z
    .boolean()
    .default(false)
    .describe("True when nothing has these words, and names that look like them are given"),
  facets: facetsView.optional().describe("Asked for by facets=1"),
  nothing: nothingFoundView.optional().describe("Why nothing was found"),
});
export type ListingPage = z.infer<typeof listingPage>;
